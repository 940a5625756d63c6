package kz.qorgan.signin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import kz.qorgan.access.Cookies;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps for us while nobody is signed in, each signed for its own use: which browser it is, and which code
 * it waits for. A forged, foreign or old cookie is as good as none.
 */
@Component
class SignInCookies {

    private static final String BROWSER = "bid";
    private static final String WAITING = "code";
    private static final Duration BROWSER_LIFE = Duration.ofDays(365);
    private static final Duration WAITING_LIFE = Duration.ofMinutes(10);
    private static final String SHARED = "s";
    private static final String OWN = "o";

    private final Cookies cookies;
    private final RandomValues random;
    private final KeyedHash browserSignature;
    private final KeyedHash waitingSignature;
    private final KeyedHash fingerprint;

    SignInCookies(Cookies cookies, RandomValues random, SystemKeys keys) {
        this.cookies = cookies;
        this.random = random;
        this.browserSignature = keys.hash("browser cookie");
        this.waitingSignature = keys.hash("waiting cookie");
        this.fingerprint = keys.hash("browser ids");
    }

    /** The browser's id; a new one is given to a browser that has none. On a shared device it goes with the browser. */
    BrowserId browser(HttpServletRequest request, HttpServletResponse response, boolean shared) {
        var kept = cookies.read(request, BROWSER).flatMap(browserSignature::verify);
        var value = kept.orElseGet(random::token);
        if (kept.isEmpty() && shared) {
            cookies.write(response, BROWSER, browserSignature.sign(value));
        } else if (kept.isEmpty()) {
            cookies.write(response, BROWSER, browserSignature.sign(value), BROWSER_LIFE);
        }
        return id(value);
    }

    /** The id of a browser that has one. */
    Optional<BrowserId> browser(HttpServletRequest request) {
        return cookies.read(request, BROWSER).flatMap(browserSignature::verify).map(this::id);
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

    private BrowserId id(String value) {
        return new BrowserId(HexFormat.of().formatHex(fingerprint.of(value.getBytes(StandardCharsets.UTF_8))));
    }

    /** Which code a browser waits for, and whether the device is shared. */
    record Waiting(ChallengeId challenge, boolean sharedDevice) {}
}
