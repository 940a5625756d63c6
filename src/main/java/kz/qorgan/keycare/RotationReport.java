package kz.qorgan.keycare;

/** Hears how a rotation goes. */
interface RotationReport {

    /** @param done how many keys since the job began, over all interruptions */
    void progress(Rotation rotation, long done, long left);

    /** It came to its end; with nothing left, the former keys are not needed any more. */
    void finished(Rotation rotation, long done, long left);

    /** Another process is at it. */
    void busy(Rotation rotation);
}
