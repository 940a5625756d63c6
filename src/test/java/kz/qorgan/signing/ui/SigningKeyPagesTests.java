package kz.qorgan.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.qorgan.signing.PublicKey;
import kz.qorgan.signing.Signatures;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is enough to check a signature, and holds nothing else. */
@PortalTest
class SigningKeyPagesTests {

    private static final byte[] CONTENT = "text".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private SigningKeyPages pages;

    @Autowired
    private Signatures signatures;

    @Test
    void programChecksASignatureWithThePublishedKey() {
        var signature = signatures.sign("receipt", CONTENT);
        var entry = pages.forPrograms().getFirst();
        assertThat(entry.id()).isEqualTo(signature.keyId());
        assertThat(PublicKey.ofPem(entry.publicKey()).verifies("receipt", CONTENT, signature))
                .isTrue();
    }

    @Test
    void personFindsEveryKeyWithItsTime() {
        signatures.replaceKey();
        var text = pages.forPeople();
        assertThat(text).startsWith("Ed25519 ").contains("/..\n", "-----BEGIN PUBLIC KEY-----");
        assertThat(pages.forPrograms())
                .allSatisfy(entry -> assertThat(text).contains(entry.id(), entry.publicKey()))
                .hasSizeGreaterThan(1);
    }
}
