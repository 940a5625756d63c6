package kz.qorgan.rightsdialogue.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.qorgan.files.KeepResult;
import kz.qorgan.rightsdialogue.RequestDrafts;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes a file for a request in as the bare body: a form of several parts would lie readable on the disk first. */
@Controller
class RequestFilePages {

    private static final int LONGEST_NAME = 1_000;

    private final RequestDrafts drafts;
    private final MessageSource texts;
    private final SpokenTimes times;

    RequestFilePages(RequestDrafts drafts, MessageSource texts, SpokenTimes times) {
        this.drafts = drafts;
        this.texts = texts;
        this.times = times;
    }

    /** @return 204 when it is kept, else 422 with the sentence that says why not and what to do */
    @PostMapping("/requests/files/{slot}")
    ResponseEntity<String> take(
            @PathVariable String slot,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        return drafts.add(slot, readable(name), request.getInputStream())
                .map(result -> answer(result, locale))
                .orElseGet(() -> refused(
                        texts.getMessage("rightsdialogue.files.enough", new Object[] {drafts.mostFiles()}, locale)));
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
