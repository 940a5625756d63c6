package kz.qorgan.history;

/** What came of saying "that was not me". */
public sealed interface ReportResult {

    /** It is reported, now or before, under this number. */
    record Reported(ReportNumber number) implements ReportResult {}

    /** There is no such entry in the own history, or nobody can have done it. */
    record NothingToReport() implements ReportResult {}
}
