package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Component;

/** Tells a browser from all others by a random value that only we can sign. A forged or foreign one is as good as none. */
@Component
public class BrowserCookie {

    private static final String NAME = "bid";
    private static final Duration LIFE = Duration.ofDays(365);

    private final Cookies cookies;
    private final RandomValues random;
    private final KeyedHash signature;
    private final KeyedHash fingerprint;

    BrowserCookie(Cookies cookies, RandomValues random, SystemKeys keys) {
        this.cookies = cookies;
        this.random = random;
        this.signature = keys.hash("browser cookie");
        this.fingerprint = keys.hash("browser ids");
    }

    /** The browser's id; a new one is given to a browser that has none. On a shared device it goes with the browser. */
    public BrowserId idOf(HttpServletRequest request, HttpServletResponse response, boolean shared) {
        var kept = cookies.read(request, NAME).flatMap(signature::verify);
        var value = kept.orElseGet(random::token);
        if (kept.isEmpty() && shared) {
            cookies.write(response, NAME, signature.sign(value));
        } else if (kept.isEmpty()) {
            cookies.write(response, NAME, signature.sign(value), LIFE);
        }
        return id(value);
    }

    /** The id of a browser that has one. */
    public Optional<BrowserId> idOf(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(signature::verify).map(this::id);
    }

    private BrowserId id(String value) {
        return new BrowserId(HexFormat.of().formatHex(fingerprint.of(value)));
    }
}
