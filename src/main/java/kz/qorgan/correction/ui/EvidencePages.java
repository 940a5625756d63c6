package kz.qorgan.correction.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.qorgan.correction.Drafts;
import kz.qorgan.files.KeepResult;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Takes evidence in as the bare body of a request: a form of several parts would be written to a temporary file first,
 * readable on the disk.
 */
@Controller
class EvidencePages {

    private static final int LONGEST_NAME = 1_000;

    private final Drafts drafts;
    private final MessageSource texts;
    private final SpokenTimes times;

    EvidencePages(Drafts drafts, MessageSource texts, SpokenTimes times) {
        this.drafts = drafts;
        this.texts = texts;
        this.times = times;
    }

    /** @return 204 when it is kept, else 422 with the sentence that says why not and what to do */
    @PostMapping("/my-data/evidence/{field}")
    ResponseEntity<String> take(
            @PathVariable String field,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var result = drafts.add(field, readable(name), request.getInputStream());
        return result.map(kept -> answer(kept, locale))
                .orElseGet(() ->
                        refused(texts.getMessage("correction.files.enough", new Object[] {Drafts.MOST_FILES}, locale)));
    }

    private ResponseEntity<String> answer(KeepResult result, Locale locale) {
        return switch (result) {
            case KeepResult.Kept kept -> ResponseEntity.noContent().build();
            case KeepResult.Refused refused ->
                refused(texts.getMessage(
                        "files.refused." + refused.reason(),
                        refused.until()
                                .map(until -> new Object[] {times.from(until, locale)})
                                .orElse(null),
                        locale));
        };
    }

    private static ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(sentence);
    }

    private static String readable(String sent) {
        try {
            return sent.length() > LONGEST_NAME ? "" : URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
