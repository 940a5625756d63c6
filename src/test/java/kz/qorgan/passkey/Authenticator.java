package kz.qorgan.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A browser and an authenticator with one passkey (ES256), which also answers as a forger would. */
public final class Authenticator {

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_CREDENTIAL = 64;
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private final String origin;
    private String handle = "";
    private int counter;
    private boolean verifies = true;

    public Authenticator(String origin) {
        this.origin = origin;
        ThreadLocalRandom.current().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the device lets everybody through who touches it. */
    public Authenticator withoutVerification() {
        verifies = false;
        return this;
    }

    /** The next signature will say this number. */
    public Authenticator countingFrom(int next) {
        counter = next - 1;
        return this;
    }

    /** Makes the passkey, and says so as JSON. */
    public String makes(String options) {
        var asked = JSON.readTree(options);
        handle = asked.path("user").path("id").asString();
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put(
                "authData", data(asked.path("rp").path("id").asString(), PRESENT | WITH_CREDENTIAL, credential()));
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", text(client("webauthn.create", asked)));
        response.put("attestationObject", text(new CBORMapper().writeValueAsBytes(attestation)));
        return answer(response);
    }

    /** Shows the passkey, and says so as JSON. */
    public String shows(String options) {
        counter++;
        var asked = JSON.readTree(options);
        var data = data(asked.path("rpId").asString(), PRESENT, new byte[0]);
        var client = client("webauthn.get", asked);
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", text(client));
        response.put("authenticatorData", text(data));
        response.put("signature", text(sign(data, client)));
        response.put("userHandle", handle);
        return answer(response);
    }

    /** What was answered, with another owner's handle. */
    public Authenticator claimingToBelongTo(Authenticator other) {
        handle = other.handle;
        return this;
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(
                Map.of("id", text(id), "rawId", text(id), "type", "public-key", "response", response));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", asked.path("challenge").asString(), "origin", origin));
    }

    private byte[] data(String relyingParty, int flags, byte[] credential) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)));
        out.write(verifies ? flags | VERIFIED : flags);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(counter).array());
        out.writeBytes(credential);
        return out.toByteArray();
    }

    private byte[] credential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new LinkedHashMap<Object, Object>();
        key.put(1, 2);
        key.put(3, -7);
        key.put(-1, 1);
        key.put(-2, fixed(point.getAffineX().toByteArray()));
        key.put(-3, fixed(point.getAffineY().toByteArray()));
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[16]);
        out.writeBytes(
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
        out.writeBytes(id);
        out.writeBytes(cose(key));
        return out.toByteArray();
    }

    /** Five small numbers as keys: a COSE key has no texts for keys, and Jackson writes only texts. */
    private static byte[] cose(Map<Object, Object> key) {
        var out = new ByteArrayOutputStream();
        out.write(0xa0 | key.size());
        key.forEach((name, value) -> {
            out.writeBytes(new CBORMapper().writeValueAsBytes(name));
            out.writeBytes(new CBORMapper().writeValueAsBytes(value));
        });
        return out.toByteArray();
    }

    private static byte[] fixed(byte[] number) {
        var fixed = new byte[32];
        var length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
