package kz.qorgan.filecheck;

import java.util.Optional;

/** Whether a file may be kept. */
public sealed interface CheckResult {

    /**
     * It may.
     *
     * @param content what is to be kept instead of what came: images are made anew, PDFs stay as they are
     * @param thumbnail a small JPEG, where one could be made
     */
    record Harmless(FileType type, byte[] content, Optional<byte[]> thumbnail) implements CheckResult {}

    /** It may not. */
    record Refused(Flaw flaw) implements CheckResult {}
}
