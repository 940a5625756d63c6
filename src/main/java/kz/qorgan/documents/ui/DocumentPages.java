package kz.qorgan.documents.ui;

import java.io.InputStream;
import java.util.UUID;
import kz.qorgan.documents.DocumentResult;
import kz.qorgan.documents.Documents;
import kz.qorgan.files.FileId;
import kz.qorgan.files.StoredFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a browser gets the pictures of documents. Whose they are and which proof they need is the service's to know. */
@Controller
class DocumentPages {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/my-data/documents/{id}/small")
    ResponseEntity<Resource> small(@PathVariable String id) {
        return answer(id, documents::look, true);
    }

    @GetMapping("/my-data/documents/{id}")
    ResponseEntity<Resource> whole(@PathVariable String id) {
        return answer(id, documents::open, false);
    }

    /** The same answer for what is not there, what is somebody else's, and a proof that is too old. */
    private static ResponseEntity<Resource> answer(String id, Way way, boolean small) {
        try {
            return switch (way.to(new FileId(UUID.fromString(id)))) {
                case DocumentResult.Opened opened -> sent(opened.file(), opened.content(), small);
                case DocumentResult.TooMany many ->
                    ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
                case DocumentResult.NotThere nothing ->
                    ResponseEntity.notFound().build();
            };
        } catch (IllegalArgumentException | AccessDeniedException noIdOrNoProof) {
            return ResponseEntity.notFound().build();
        }
    }

    private static ResponseEntity<Resource> sent(StoredFile file, InputStream content, boolean small) {
        var type = small
                ? MediaType.IMAGE_JPEG
                : MediaType.parseMediaType(file.type().mediaType());
        var answer = ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", SANDBOX);
        if (!small) {
            var name = ContentDisposition.attachment()
                    .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                    .build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        }
        return answer.body(new InputStreamResource(content));
    }

    /** One of the two ways to a content. */
    private interface Way {
        DocumentResult to(FileId id);
    }
}
