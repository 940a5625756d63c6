package kz.qorgan.keycare;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal how a rotation goes. */
final class RotationConsoleReport implements RotationReport {

    private final PrintStream out = System.out;

    @Override
    public void progress(Rotation rotation, long done, long left) {
        out.printf(Locale.ROOT, "--%s: %,d keys done, %,d left%n", rotation.option(), done, left);
    }

    @Override
    public void finished(Rotation rotation, long done, long left) {
        out.printf(Locale.ROOT, "--%s finished: %,d keys done, %,d left.%n", rotation.option(), done, left);
        if (left > 0) {
            out.println("What is left does not open with the keys in QORGAN_MASTER_KEY_FILE; keep all its lines.");
        } else if (rotation == Rotation.MASTER_KEY) {
            out.println("QORGAN_MASTER_KEY_FILE needs its first line only, once all processes have started with it.");
        }
    }

    @Override
    public void busy(Rotation rotation) {
        out.printf("--%s: another process is at it; nothing was done here.%n", rotation.option());
    }
}
