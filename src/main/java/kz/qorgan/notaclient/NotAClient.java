package kz.qorgan.notaclient;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.codeform.CodeService;
import kz.qorgan.contacts.ContactNumbers;
import kz.qorgan.contacts.ContactNumbers.Place;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeRequest;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.Purpose;
import kz.qorgan.otp.SendResult;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves a number by a code and shows whoever holds it as what it is held. Only a number that is held gets the code; every
 * number gets the same pages. Nothing that is shown says who named it.
 */
@Service
public class NotAClient implements CodeService {

    private static final Purpose CONTACT = new Purpose("CONTACT", "", false);
    private static final String SEPARATOR = "~";

    private final ContactNumbers contacts;
    private final CodeVerification codes;
    private final Requests requests;
    private final ContactPolicy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final KeyedHash links;

    NotAClient(
            ContactNumbers contacts,
            CodeVerification codes,
            Requests requests,
            ContactPolicy policy,
            TransactionTemplate transaction,
            Clock clock,
            SystemKeys keys) {
        this.contacts = contacts;
        this.codes = codes;
        this.requests = requests;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
        this.links = keys.hash("links of people who are not clients");
    }

    @Override
    @AnonymousAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language) {
        var holder = contacts.holderOf(number);
        var isHeld = !contacts.places(holder).isEmpty();
        var hasAsked = !requests.ofStranger(holder).isEmpty();
        var person = Optional.of(new BorrowerId(holder)).filter(somebody -> isHeld || hasAsked);
        return codes.request(new CodeRequest(CONTACT, number, person, browser, address, language));
    }

    @Override
    @AnonymousAction
    @Transactional(propagation = Propagation.NEVER)
    public SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address) {
        return codes.resend(challenge, browser, address);
    }

    @Override
    @AnonymousAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser) {
        return codes.pending(challenge, browser);
    }

    /** Enters a code; right, a link opens for a while what is held under the number. */
    @AnonymousAction
    @Transactional(propagation = Propagation.NEVER)
    public ConfirmResult confirm(ChallengeId challenge, String typed, BrowserId browser, ClientAddress address) {
        var result = codes.check(challenge, CONTACT, typed, browser, address);
        if (result instanceof CodeResult.Right right) {
            var used = transaction.execute(running -> codes.consume(right, false));
            return Boolean.TRUE.equals(used)
                    ? new ConfirmResult.Proved(link(right.borrower().value()))
                    : new ConfirmResult.Refused(new CodeProblem.Over());
        }
        return new ConfirmResult.Refused(CodeProblem.of(result));
    }

    /** What is held under the number that a link stands for; nothing for a forged or old link. */
    @AnonymousAction
    @Transactional(readOnly = true)
    public Optional<Held> held(String link) {
        return opened(link).map(holder -> new Held(fields(holder), requests.ofStranger(holder)));
    }

    /** Objects, or asks to be taken out, wherever the number stands. Nothing for a link or a field that is not there. */
    @AnonymousAction
    @Transactional
    public Optional<Request> ask(String link, Wish wish, String field) {
        return opened(link)
                .filter(holder -> fields(holder).contains(field))
                .map(holder ->
                        same(holder, wish, field).orElseGet(() -> requests.submitOfStranger(holder, wish.kind, field)));
    }

    /** What somebody who was named can want. */
    public enum Wish {
        OBJECT(RequestKind.CONTACT_OBJECTION),
        REMOVE(RequestKind.CONTACT_REMOVAL);

        private final RequestKind kind;

        Wish(RequestKind kind) {
            this.kind = kind;
        }
    }

    private Optional<Request> same(UUID holder, Wish wish, String field) {
        return requests.ofStranger(holder).stream()
                .filter(request -> request.state().isOpen()
                        && request.kind() == wish.kind
                        && request.about().equals(field))
                .findFirst();
    }

    private List<String> fields(UUID holder) {
        return contacts.places(holder).stream().map(Place::field).distinct().toList();
    }

    private String link(UUID holder) {
        return links.sign(
                holder + SEPARATOR + clock.instant().plus(policy.linkLife()).getEpochSecond());
    }

    private Optional<UUID> opened(String link) {
        return links.verify(link)
                .map(text -> text.split(SEPARATOR, 2))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .map(parts -> UUID.fromString(parts[0]));
    }
}
