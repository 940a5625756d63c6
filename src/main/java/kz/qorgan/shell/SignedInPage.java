package kz.qorgan.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import kz.qorgan.vault.RandomValues;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Dresses the page that Vaadin's client lives in: our styles and scripts, the person's language, and a content security
 * policy without {@code unsafe-inline} or {@code unsafe-eval}, by a new nonce for each page.
 */
@Component
class SignedInPage implements VaadinServiceInitListener {

    private final RandomValues random;
    private final PortalFiles files;
    private final Languages languages;

    SignedInPage(RandomValues random, PortalFiles files, Languages languages) {
        this.random = random;
        this.files = files;
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var finished = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(page -> dress(page, finished));
        event.getSource().addUIInitListener(init -> {
            var request = (VaadinServletRequest) VaadinServletRequest.getCurrent();
            init.getUI().setLocale(languages.resolveLocale(request.getHttpServletRequest()));
        });
    }

    /** @param finished false while developing: the development tools need what the policy forbids */
    private void dress(IndexHtmlResponse page, boolean finished) {
        var document = page.getDocument();
        var request = (VaadinServletRequest) page.getVaadinRequest();
        document.getElementsByTag("html")
                .attr("lang", languages.resolveLocale(request).toLanguageTag());
        addFiles(document);
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        if (finished) {
            protect(page);
        } else {
            page.getVaadinResponse().setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        }
    }

    private void protect(IndexHtmlResponse page) {
        var document = page.getDocument();
        document.head().prependChild(new Element("script").attr("src", files.address(PortalFiles.FIRST_SCRIPT)));
        var nonce = random.token();
        document.getElementsByTag("script").attr("nonce", nonce);
        document.getElementsByTag("style").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    }

    private void addFiles(Document document) {
        var head = document.head();
        head.appendChild(new Element("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", files.address("/assets/favicon.svg")));
        PortalFiles.STYLES.forEach(style ->
                head.appendChild(new Element("link").attr("rel", "stylesheet").attr("href", files.address(style))));
        PortalFiles.SCRIPTS.forEach(script ->
                head.appendChild(new Element("script").attr("defer", true).attr("src", files.address(script))));
    }

    private static String policy(String nonce) {
        return SecurityHeaders.PLAIN_POLICY
                .replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'")
                .replace("style-src 'self'", "style-src 'self' 'nonce-" + nonce + "'")
                .replace("base-uri 'none'", "base-uri 'self'")
                .replace("connect-src 'self'", "font-src 'self' data:; connect-src 'self'");
    }
}
