package kz.qorgan.staffsignin;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator: turns a secret as it is typed into the code of a moment. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    public static String code(String secret, Instant time) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var character : secret.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(character);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return Totp.at(bytes.toByteArray(), time);
    }
}
