package kz.qorgan.signin.ui;

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
 * What a browser keeps for us while it waits for a code: which one, and whether the device is shared. A forged, foreign or
 * old cookie is as good as none.
 */
@Component
class SignInCookies {

    private static final String WAITING = "code";
    private static final Duration WAITING_LIFE = Duration.ofMinutes(10);
    private static final String SHARED = "s";
    private static final String OWN = "o";

    private final Cookies cookies;
    private final KeyedHash waitingSignature;

    SignInCookies(Cookies cookies, SystemKeys keys) {
        this.cookies = cookies;
        this.waitingSignature = keys.hash("waiting cookie");
    }

    void waitFor(HttpServletResponse response, Waiting waiting) {
        var text = (waiting.sharedDevice() ? SHARED : OWN) + waiting.challenge();
        cookies.write(response, WAITING, waitingSignature.sign(text), WAITING_LIFE);
    }

    Optional<Waiting> waiting(HttpServletRequest request) {
        return cookies.read(request, WAITING)
                .flatMap(waitingSignature::verify)
                .flatMap(text -> ChallengeId.of(text.substring(1))
                        .map(challenge -> new Waiting(challenge, text.startsWith(SHARED))));
    }

    void stopWaiting(HttpServletResponse response) {
        cookies.clear(response, WAITING);
    }

    /** Which code a browser waits for, and whether the device is shared. */
    record Waiting(ChallengeId challenge, boolean sharedDevice) {}
}
