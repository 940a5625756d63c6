package kz.qorgan.staff;

/** What somebody who works here may be. One person may hold several, each until its own end. */
public enum Role {
    /** Talks with borrowers and handles their requests. */
    SUPPORT,
    /** Is the second person where support needs one. */
    SUPERVISOR,
    /** Decides requests under the law, reviews reasons, publishes texts. */
    PRIVACY_OFFICER,
    /** Reads the record and proves that it is whole; changes nothing. */
    AUDITOR,
    /** Makes accounts and asks for roles; sees no borrower. */
    ADMIN
}
