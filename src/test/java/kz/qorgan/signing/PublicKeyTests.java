package kz.qorgan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Sign.KeyPair;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature holds for one key, one purpose and one content, and other people's tools come to the same answer. */
class PublicKeyTests {

    private static final byte[] CONTENT = "a receipt".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = pair();
    private final PublicKey key = new PublicKey(pair.getPublicKey());

    @Test
    void holdsForThatContentOnly() {
        var signature = sign("receipt");
        assertThat(key.verifies("receipt", CONTENT, signature)).isTrue();
        assertThat(key.verifies("receipt", new byte[0], signature)).isFalse();
        assertThat(key.verifies("audit head", CONTENT, signature)).isFalse();
        assertThat(new PublicKey(pair().getPublicKey()).verifies("receipt", CONTENT, signature))
                .isFalse();
    }

    @Test
    void signatureUnderAnotherKeysNameIsRefused() {
        var other = new PublicKey(pair().getPublicKey());
        var renamed = new Signature(other.id(), sign("receipt").bytes());
        assertThat(key.verifies("receipt", CONTENT, renamed)).isFalse();
        assertThat(other.verifies("receipt", CONTENT, renamed)).isFalse();
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void isTheKeyOfTheStandard() throws GeneralSecurityException {
        var secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var known = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(KeyPair.newKeyPairFromSeed(secret).getPublicKey()).isEqualTo(known);
    }

    @Test
    void javaItselfReadsThePemAndAgrees() throws GeneralSecurityException {
        var base64 = key.pem().replaceAll("-----[A-Z ]+-----|\\s", "");
        var read = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        var check = java.security.Signature.getInstance("Ed25519");
        check.initVerify(read);
        check.update("qorgan receipt\na receipt".getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(sign("receipt").bytes())).isTrue();
        assertThat(PublicKey.ofPem("some words\n" + key.pem())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
    void refusesWhatIsNoKey(String pem) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKey.ofPem(pem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "Receipt", "receipt\nqorgan"})
    void purposeCannotRunIntoTheContent(String purpose) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKey.message(purpose, CONTENT));
    }

    @Test
    void signatureIsReadBackAsItWasWritten() {
        var signature = sign("receipt");
        assertThat(Signature.parse(signature.toString())).contains(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "0123456789abcdef.", "0123456789abcdef.AAAA", "x.y"})
    void whatIsNoSignatureIsNone(String text) {
        assertThat(Signature.parse(text)).isEmpty();
    }

    private Signature sign(String purpose) {
        try {
            return new Signature(
                    key.id(), new Ed25519Sign(pair.getPrivateKey()).sign(PublicKey.message(purpose, CONTENT)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPair.newKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
