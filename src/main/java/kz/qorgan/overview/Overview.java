package kz.qorgan.overview;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.borrower.BorrowerProfile;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.session.Sessions;
import org.springframework.stereotype.Service;

/** Collects what the borrower is greeted with. */
@Service
public class Overview {

    private final Borrowers borrowers;
    private final Sessions sessions;
    private final CurrentBorrower current;

    Overview(Borrowers borrowers, Sessions sessions, CurrentBorrower current) {
        this.borrowers = borrowers;
        this.sessions = sessions;
        this.current = current;
    }

    @BorrowerAction
    public Summary summary() {
        return new Summary(
                borrowers.profile(current.require().borrower()),
                sessions.devices().size(),
                sessions.signInBefore());
    }

    /**
     * One line from each module.
     *
     * @param devices how many browsers are signed in, this one included
     * @param signInBefore nothing on the first visit
     */
    public record Summary(BorrowerProfile profile, int devices, Optional<Instant> signInBefore) {}
}
