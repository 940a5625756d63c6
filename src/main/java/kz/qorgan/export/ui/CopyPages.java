package kz.qorgan.export.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.export.Exports;
import kz.qorgan.export.Exports.Taken;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** UC-019: hands a copy over as a file that no browser opens by itself, to the session that asked for it (V-10). */
@Controller
class CopyPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Almaty"));
    private static final int LENGTH_OF_ID = 36;

    private final Exports exports;

    CopyPages(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/my-data/copy/{id}")
    void copy(@PathVariable String id, HttpServletResponse response) throws IOException {
        var taken = id(id).map(exports::take).orElseGet(Taken.NotThere::new);
        switch (taken) {
            case Taken.Here here -> send(here, response);
            case Taken.ProofNeeded needed -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, "/my-data");
            }
            case Taken.NotThere nothing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void send(Taken.Here here, HttpServletResponse response) throws IOException {
        var name = ContentDisposition.attachment()
                .filename("qorgan-my-data-" + DAY.format(here.madeAt()) + ".zip")
                .build();
        response.setContentType("application/zip");
        response.setContentLengthLong(here.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var content = here.content()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** Nothing for what is not an id: it names no copy, like any other id that is not there. */
    private static Optional<UUID> id(String typed) {
        try {
            return typed.length() == LENGTH_OF_ID ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
