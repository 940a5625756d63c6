package kz.qorgan.testing;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A browser without script, from an address of its own: keeps cookies and sends the form's token back. */
public final class FormBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc portal;
    private final String address = Strangers.address().inet().getHostAddress();
    private final Map<String, Cookie> cookies = new TreeMap<>();
    private String language = "en";
    private String token = "";

    public FormBrowser(WebApplicationContext context) {
        this.portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** From now on the person reads this language. */
    public FormBrowser reading(String tag) {
        language = tag;
        return this;
    }

    public FormBrowser keeps(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    public Optional<String> kept(String name) {
        return Optional.ofNullable(cookies.get(name)).map(Cookie::getValue);
    }

    public Answer opens(String path) {
        return ask(MockMvcRequestBuilders.get(path));
    }

    /** Sends a form with the token of the page last opened. */
    public Answer sends(String path, String... fields) {
        var form = MockMvcRequestBuilders.post(path).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return ask(form);
    }

    private Answer ask(MockHttpServletRequestBuilder request) {
        request.header(HttpHeaders.ACCEPT_LANGUAGE, language).with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        });
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            return answer(portal.perform(request).andReturn());
        } catch (Exception e) {
            throw new AssertionError("The portal did not answer", e);
        }
    }

    private Answer answer(MvcResult exchange) throws UnsupportedEncodingException {
        var response = exchange.getResponse();
        keep(response.getCookies());
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        TOKEN.matcher(body).results().forEach(found -> token = found.group(1));
        return new Answer(
                response.getStatus(),
                Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION)).orElse(""),
                body,
                Optional.ofNullable(response.getHeader("Clear-Site-Data")).orElse(""),
                exchange.getRequest().getSession(false) != null,
                response.getHeaderNames().stream().sorted().toList().toString());
    }

    private void keep(Cookie... sent) {
        for (var cookie : sent) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    /** What came back; whether the browser is told to clear what it holds, whether memory was spent on a stranger, and the names of the headers. */
    public record Answer(int status, String to, String body, String clears, boolean madeSession, String headers) {

        /** As a person reads it. */
        public String text() {
            return HtmlUtils.htmlUnescape(body);
        }
    }
}
