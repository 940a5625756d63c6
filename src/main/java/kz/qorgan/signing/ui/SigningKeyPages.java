package kz.qorgan.signing.ui;

import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.signing.PublishedKey;
import kz.qorgan.signing.Signature;
import kz.qorgan.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys as documents: one for programs, and one for openssl and for people who compare by eye. */
@RestController
class SigningKeyPages {

    private final Signatures signatures;

    SigningKeyPages(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(path = "/.well-known/signing-keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Entry> forPrograms() {
        return signatures.publicKeys().stream().map(Entry::of).toList();
    }

    @GetMapping(path = "/.well-known/signing-keys.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    String forPeople() {
        return forPrograms().stream().map(Entry::asText).collect(Collectors.joining("\n"));
    }

    /** One key as it is written out. */
    record Entry(
            String id,
            String algorithm,
            String since,
            @Nullable String until,
            @Nullable String endorsement,
            String publicKey) {

        static Entry of(PublishedKey key) {
            return new Entry(
                    key.key().id(),
                    "Ed25519",
                    key.since().toString(),
                    key.until().map(Object::toString).orElse(null),
                    key.endorsement().map(Signature::toString).orElse(null),
                    key.key().pem());
        }

        String asText() {
            return "%s %s %s/%s\n%s".formatted(algorithm, id, since, until == null ? ".." : until, publicKey);
        }
    }
}
