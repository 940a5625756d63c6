package kz.qorgan.catalogue;

/** Where a value may come from. */
public enum Source {
    /** the borrower said it here */
    PERSON,
    /** the lender's core system handed it over */
    INTAKE,
    /** a member of staff entered it */
    STAFF,
    /** a data base of the state, with the borrower's consent */
    EGOV,
    /** a credit bureau */
    BUREAU,
    /** the portal itself took it down */
    PORTAL
}
