package kz.qorgan.catalogue;

/** Who may correct a value, and with what. */
public enum CorrectionRule {
    /** the borrower, at once */
    SELF,
    /** the borrower asks and adds a document, the lender decides */
    WITH_EVIDENCE,
    /** only the lender; the borrower may write a request */
    STAFF_ONLY,
    /** nobody, by law or because it is a record of what happened */
    NEVER
}
