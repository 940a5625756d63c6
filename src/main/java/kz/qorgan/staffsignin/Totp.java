package kz.qorgan.staffsignin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator: RFC 6238 with SHA-1, six digits and 30 seconds, which is what every such program
 * understands. One step to either side is taken too, because clocks differ.
 */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** Which step a code belongs to, if it is one of now and later than the last one that was used. */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long lastUsed) {
        var code = typed.replaceAll("\\s", "");
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> candidate > lastUsed)
                .filter(candidate -> isSame(code, code(secret, candidate)))
                .findFirst();
    }

    /** The code of a moment. */
    static String at(byte[] secret, Instant time) {
        return code(secret, time.getEpochSecond() / STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        var hash = hash(secret, step);
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /** As people type it into an authenticator. */
    static String written(byte[] secret) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var each : secret) {
            held = held << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is part of every JDK", e);
        }
    }

    private static boolean isSame(String typed, String right) {
        return java.security.MessageDigest.isEqual(
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
