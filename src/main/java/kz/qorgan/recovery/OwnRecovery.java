package kz.qorgan.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.audit.Act;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Device;
import kz.qorgan.session.Sessions;
import kz.qorgan.vault.RandomValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owner's side: sees that somebody asks for the account, stops it, or says that it is indeed the owner. */
@Service
public class OwnRecovery {

    private final StoredRecoveries stored;
    private final RecoveryRows rows;
    private final RecoveryMoves moves;
    private final Sessions sessions;
    private final CurrentBorrower current;
    private final RandomValues random;

    OwnRecovery(
            StoredRecoveries stored,
            RecoveryRows rows,
            RecoveryMoves moves,
            Sessions sessions,
            CurrentBorrower current,
            RandomValues random) {
        this.stored = stored;
        this.rows = rows;
        this.moves = moves;
        this.sessions = sessions;
        this.current = current;
        this.random = random;
    }

    /** What is under way for the own account, the oldest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<UnderWay> mine() {
        return stored.openOf(current.require().borrower()).stream()
                .map(found -> new UnderWay(
                        found.id(),
                        found.number(),
                        found.to().masked(),
                        found.state(),
                        found.createdAt(),
                        found.coolingUntil(),
                        found.state() == RecoveryState.DRAFT
                                && !found.kinds().contains(Evidence.OPEN_SESSION)
                                && isOlder(found.createdAt())))
                .toList();
    }

    /** Stops it, at any step. False if it is over, or is somebody else's. */
    @BorrowerAction
    @Transactional
    public boolean veto(UUID recovery) {
        return veto(recovery, current.require().borrower()) == Veto.STOPPED;
    }

    /** The same for somebody who was told and followed the link. Of a step and a veto at the same time the veto wins. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Veto veto(UUID recovery, BorrowerId owner) {
        var found = stored.lock(recovery)
                .filter(each -> each.borrower().filter(owner::equals).isPresent());
        if (found.isEmpty() || found.get().state() == RecoveryState.BOUND) {
            return Veto.TOO_LATE;
        }
        moves.end(found.get(), RecoveryState.CONTESTED, "OWNER");
        return Veto.STOPPED;
    }

    /** "It is me", in a session that was there before: one piece of evidence, and never more than that. */
    @BorrowerAction
    @Transactional
    public boolean confirm(UUID recovery) {
        var me = current.require();
        var found = stored.lock(recovery)
                .filter(each -> each.borrower().filter(me.borrower()::equals).isPresent())
                .filter(each -> isOlder(each.createdAt()));
        if (found.isEmpty()
                || !rows.addEvidence(
                        random.uuid(),
                        recovery,
                        Evidence.OPEN_SESSION,
                        null,
                        me.session().value())) {
            return false;
        }
        moves.record(me.borrower(), recovery, Act.RECOVERY_EVIDENCE, Evidence.OPEN_SESSION.name());
        return true;
    }

    /** The number that the account had before a recovery, for telling its holder. */
    @ModuleAction
    @Transactional(readOnly = true)
    public Optional<MobileNumber> former(BorrowerId owner, UUID recovery) {
        return stored.former(recovery, owner);
    }

    /** Whoever asks for a code on a stolen number comes after the thing was begun, and proves nothing. */
    private boolean isOlder(Instant begun) {
        return sessions.devices().stream()
                .filter(Device::current)
                .anyMatch(here -> here.signedInAt().isBefore(begun));
    }

    /** What a veto did. */
    public enum Veto {
        /** It is over, now or before, and the number was not bound. */
        STOPPED,
        /** The number is bound, or there was no such case. */
        TOO_LATE
    }

    /**
     * A case about the own account.
     *
     * @param confirmable whether "it is me" in this session would count
     */
    public record UnderWay(
            UUID id,
            String number,
            String to,
            RecoveryState state,
            Instant createdAt,
            Optional<Instant> coolingUntil,
            boolean confirmable) {}
}
