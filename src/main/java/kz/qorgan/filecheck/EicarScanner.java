package kz.qorgan.filecheck;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Knows nothing but EICAR's test file: for demonstrations, and to show that a finding is refused. */
@Component
@ConditionalOnProperty(name = "qorgan.clamav.host", havingValue = "", matchIfMissing = true)
class EicarScanner implements Scanner {

    /** Backwards, so that no scanner takes the program itself for the test file. */
    private static final byte[] SIGNATURE = new StringBuilder(
                    "*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
            .reverse()
            .toString()
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public Verdict scan(byte[] content) {
        for (int start = 0; start + SIGNATURE.length <= content.length; start++) {
            if (stands(content, start)) {
                return Verdict.FOUND;
            }
        }
        return Verdict.CLEAN;
    }

    private static boolean stands(byte[] content, int start) {
        for (int at = 0; at < SIGNATURE.length; at++) {
            if (content[start + at] != SIGNATURE[at]) {
                return false;
            }
        }
        return true;
    }
}
