package kz.qorgan.filecheck;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.qorgan.filecheck.CheckResult.Refused;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.stereotype.Service;

/**
 * Looks into a file. Few at a time, because an image takes many times its size while it is read; whoever comes meanwhile
 * waits for a turn.
 */
@Service
public class FileCheck {

    private final CheckPolicy policy;
    private final Scanner scanner;
    private final ImageCheck images;
    private final PdfCheck pdfs;
    private final Semaphore turns;

    FileCheck(CheckPolicy policy, Scanner scanner, ImageCheck images, PdfCheck pdfs) {
        this.policy = policy;
        this.scanner = scanner;
        this.images = images;
        this.pdfs = pdfs;
        this.turns = new Semaphore(policy.atOnce(), true);
    }

    /** How long a file may be, in bytes. */
    @ModuleAction
    public long largest() {
        return policy.largest().toBytes();
    }

    /** @param content fetched when it is its turn, so that files wait where they are and not in memory */
    @ModuleAction
    public <E extends Exception> CheckResult check(Content<E> content) throws E {
        try {
            if (!turns.tryAcquire(policy.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return new Refused(Flaw.NOT_SCANNED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(Flaw.NOT_SCANNED);
        }
        try {
            return check(content.bytes());
        } finally {
            turns.release();
        }
    }

    private CheckResult check(byte[] content) {
        if (content.length == 0) {
            return new Refused(Flaw.EMPTY);
        }
        if (content.length > largest()) {
            return new Refused(Flaw.TOO_LARGE);
        }
        return switch (scanner.scan(content)) {
            case FOUND -> new Refused(Flaw.INFECTED);
            case UNKNOWN -> new Refused(Flaw.NOT_SCANNED);
            case CLEAN -> cleaned(content);
        };
    }

    private CheckResult cleaned(byte[] content) {
        var type = FileType.of(content);
        if (type.isEmpty()) {
            return new Refused(Flaw.WRONG_TYPE);
        }
        return type.get() == FileType.PDF ? pdfs.check(content) : images.check(content, type.get());
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content<E extends Exception> {

        byte[] bytes() throws E;
    }
}
