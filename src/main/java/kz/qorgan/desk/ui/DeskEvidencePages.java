package kz.qorgan.desk.ui;

import java.util.UUID;
import kz.qorgan.desk.Evidence;
import kz.qorgan.files.FileId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a browser gets the evidence of a correction. Whether it may is the service's to know. */
@Controller
class DeskEvidencePages {

    private final Evidence evidence;

    DeskEvidencePages(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/staff/evidence/{request}/{file}/small")
    ResponseEntity<Resource> small(@PathVariable String request, @PathVariable String file) {
        return answer(request, file, true);
    }

    @GetMapping("/staff/evidence/{request}/{file}")
    ResponseEntity<Resource> whole(@PathVariable String request, @PathVariable String file) {
        return answer(request, file, false);
    }

    /** The same answer for what is not there and what is not for this person. */
    private ResponseEntity<Resource> answer(String request, String file, boolean small) {
        try {
            return evidence.open(UUID.fromString(request), new FileId(UUID.fromString(file)), small)
                    .map(opened -> sent(opened, small))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (IllegalArgumentException | AccessDeniedException noIdOrNoRole) {
            return ResponseEntity.notFound().build();
        }
    }

    private static ResponseEntity<Resource> sent(Evidence.Opened opened, boolean small) {
        var type = small
                ? MediaType.IMAGE_JPEG
                : MediaType.parseMediaType(opened.file().type().mediaType());
        var answer = ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        if (!small) {
            var name = ContentDisposition.attachment()
                    .filename(opened.file().name(), java.nio.charset.StandardCharsets.UTF_8)
                    .build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        }
        return answer.body(new InputStreamResource(opened.content()));
    }
}
