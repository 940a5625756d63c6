package kz.qorgan.rights;

import static kz.qorgan.rightsclock.Term.calendarDays;
import static kz.qorgan.rightsclock.Term.workingDays;

import java.util.List;
import kz.qorgan.rightsclock.Term;

/** What can be asked for, and how long the law gives for the answer. */
public enum RequestKind {
    /** What is stored, why, from where and for how long (law 94-V, article 24(1)(1); Rules 395/НҚ, paragraph 16). */
    INFORMATION(About.NOTHING, workingDays(3)),
    /** To put a value right, counted from the day on which the documents are complete (law 94-V, article 25(2)(8)). */
    CORRECTION(About.FIELD, workingDays(1)),
    /** To stop using data that is collected or used against the law (law 94-V, articles 24(1)(3) and 25(2)(8)). */
    BLOCKING(About.DATA, workingDays(1)),
    /** To use it again (law 94-V, article 25(2)(8)). */
    UNBLOCKING(About.DATA, workingDays(1)),
    /** To destroy data that was collected or used against the law (law 94-V, article 25(2)(8)). */
    DESTRUCTION(About.DATA, workingDays(1)),
    /** To delete data that is no longer needed (Digital Code, article 41; law 94-V, article 8(7)). */
    DELETION(About.DATA, workingDays(15)),
    /** Against a decision that a machine alone has made (law 94-V, article 19-1(3)). */
    OBJECTION(About.NOTHING, workingDays(3)),
    /** How the person was checked: biometry, fraud, debt load (law on microfinance activity, article 4(10)). */
    CHECKS_REPORT(About.NOTHING, workingDays(10)),
    /** "This loan is not mine": told, stopped, put right (law on microfinance activity, article 3-2(3)). */
    FRAUD_REPORT(About.NOTHING, workingDays(1), workingDays(2), workingDays(10)),
    /** About how one was served (law on consumer protection, article 42-4). */
    COMPLAINT(About.NOTHING, calendarDays(10)),
    /** To whom data was passed on (law 94-V, article 19(1)). */
    THIRD_PARTY_NOTICE(About.NOTHING, workingDays(10)),
    /** By somebody who is not a client: do not call me (law 94-V, article 25(2)(8)). */
    CONTACT_OBJECTION(About.FIELD, workingDays(1)),
    /** By somebody who is not a client: take my number out (law 94-V, article 25(2)(8)). */
    CONTACT_REMOVAL(About.FIELD, workingDays(1));

    private final About about;
    private final List<Term> terms;

    RequestKind(About about, Term... terms) {
        this.about = about;
        this.terms = List.of(terms);
    }

    /** What a borrower asks for in a form; a correction begins at the value, and the others are not borrowers'. */
    public static List<RequestKind> ofBorrowers() {
        return List.of(
                INFORMATION,
                BLOCKING,
                UNBLOCKING,
                DESTRUCTION,
                DELETION,
                OBJECTION,
                CHECKS_REPORT,
                FRAUD_REPORT,
                THIRD_PARTY_NOTICE,
                COMPLAINT);
    }

    /** The terms in their order; each but the last is for a step on the way. */
    public List<Term> terms() {
        return terms;
    }

    /** The term that counts when so many are met. */
    public Term term(int stepsDone) {
        return terms.get(Math.min(stepsDone, terms.size() - 1));
    }

    public About about() {
        return about;
    }

    /** Whether one person of the staff proposes what another one must confirm: it cannot be undone. */
    public boolean needsTwo() {
        return this == DELETION || this == DESTRUCTION;
    }

    /** What a request must name besides its kind. */
    public enum About {
        NOTHING,
        /** one field of the catalogue */
        FIELD,
        /** everything, a category of the catalogue, or a field */
        DATA
    }
}
