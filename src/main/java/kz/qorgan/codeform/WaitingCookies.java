package kz.qorgan.codeform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import kz.qorgan.access.Cookies;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Component;

/**
 * Remembers in the browser which code it waits for, one cookie a journey and each signed for its own use: a forged,
 * foreign or old one, or one of another journey, is as good as none.
 */
@Component
class WaitingCookies {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String SHARED = "s";
    private static final String OWN = "o";

    private final Cookies cookies;
    private final SystemKeys keys;

    WaitingCookies(Cookies cookies, SystemKeys keys) {
        this.cookies = cookies;
        this.keys = keys;
    }

    WaitingCookie named(String name) {
        return new WaitingCookie(name, keys.hash("waiting cookie " + name));
    }

    /** The cookie of one journey. */
    final class WaitingCookie {

        private final String name;
        private final KeyedHash signature;

        private WaitingCookie(String name, KeyedHash signature) {
            this.name = name;
            this.signature = signature;
        }

        void write(HttpServletResponse response, Waiting waiting) {
            var text = (waiting.sharedDevice() ? SHARED : OWN) + waiting.challenge();
            cookies.write(response, name, signature.sign(text), LIFE);
        }

        Optional<Waiting> read(HttpServletRequest request) {
            return cookies.read(request, name)
                    .flatMap(signature::verify)
                    .flatMap(text -> ChallengeId.of(text.substring(1))
                            .map(challenge -> new Waiting(challenge, text.startsWith(SHARED))));
        }

        void clear(HttpServletResponse response) {
            cookies.clear(response, name);
        }
    }

    /** Which code a browser waits for, and whether the device is shared. */
    record Waiting(ChallengeId challenge, boolean sharedDevice) {}
}
