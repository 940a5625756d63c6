package kz.qorgan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Signed double submit (OWASP CSRF cheat sheet): the token lies in a cookie that only we can sign, so that a planted
 * cookie is as good as none, and strangers cost no memory.
 */
@Component
class SignedCsrfTokenRepository implements CsrfTokenRepository {

    private static final String COOKIE = "csrf";
    private static final String SIGN_OF_LIFE = "/here";

    private final Cookies cookies;
    private final RandomValues random;
    private final KeyedHash signature;

    SignedCsrfTokenRepository(Cookies cookies, RandomValues random, SystemKeys keys) {
        this.cookies = cookies;
        this.random = random;
        this.signature = keys.hash("csrf cookie");
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(signature.sign(random.token()));
    }

    /** A sign of life is no form. One that comes after a shared device was left must give its browser no cookie again. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().equals(SIGN_OF_LIFE)) {
            return;
        }
        if (token == null) {
            cookies.clear(response, COOKIE);
        } else {
            cookies.write(response, COOKIE, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .filter(value -> signature.verify(value).isPresent())
                .map(SignedCsrfTokenRepository::token)
                .orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
