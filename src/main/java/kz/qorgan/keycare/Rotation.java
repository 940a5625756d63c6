package kz.qorgan.keycare;

/** What can be replaced, with the option of the command line that starts it. */
enum Rotation {
    /** All borrowers' keys are wrapped by the current master key; then a former one may go. */
    MASTER_KEY("rotate-master-key"),
    /** Every borrower gets a new key, and what was sealed is sealed anew. */
    BORROWER_KEYS("rotate-borrower-keys");

    private final String option;

    Rotation(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
