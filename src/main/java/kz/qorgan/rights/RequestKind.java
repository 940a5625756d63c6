package kz.qorgan.rights;

/** What can be asked for, and how many working days the law gives for the answer. */
public enum RequestKind {
    /** To put a value right, counted from the day on which the documents are complete (law 94-V, article 25(2)(8)). */
    CORRECTION(1);

    private final int workingDays;

    RequestKind(int workingDays) {
        this.workingDays = workingDays;
    }

    public int workingDays() {
        return workingDays;
    }
}
