package kz.qorgan.intake;

/** Hears how an import goes. */
interface ImportReport {

    /** A line was left out; everything else goes on. */
    void refused(int line, String reason);

    /** @param share of the file that is done, from 0 to 1 */
    void progress(ImportCounts counts, double share);

    void finished(ImportCounts counts);
}
