package kz.qorgan.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Which files the first page behind the sign-in needs. A person who waits for a code gets them meanwhile, so that the
 * portal opens at once.
 */
@Component
class PortalFiles {

    static final List<String> STYLES =
            List.of("/aura/aura.css", "/assets/tokens.css", "/assets/portal.css", "/assets/vaadin.css");

    static final List<String> SCRIPTS = List.of(
            "/assets/countdown.js",
            "/assets/activity.js",
            "/assets/print.js",
            "/assets/passkey.js",
            "/assets/shared-device.js",
            "/assets/revealed.js");

    /** Must run before any other script of the page. */
    static final String FIRST_SCRIPT = "/assets/flow-expressions.js";

    private static final Logger LOG = LoggerFactory.getLogger(PortalFiles.class);
    private static final String WEBAPP = "META-INF/VAADIN/webapp/";
    private static final Pattern SCRIPT_OF_PAGE = Pattern.compile("src=\"\\.?/?(VAADIN/build/[\\w.-]+\\.js)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"'`]\\./([\\w-]+\\.js)[\"'`]");

    private final ResourceUrlProvider addresses;
    private final List<String> bundle;

    PortalFiles(ResourceUrlProvider addresses) {
        this.addresses = addresses;
        this.bundle = bundle();
    }

    List<String> prefetched() {
        var own = Stream.concat(STYLES.stream(), Stream.concat(Stream.of(FIRST_SCRIPT), SCRIPTS.stream()))
                .map(this::address);
        return Stream.concat(own, bundle.stream()).toList();
    }

    /** The address with the hash of the content in it. */
    String address(String path) {
        var hashed = addresses.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    private static List<String> bundle() {
        try {
            Set<String> found = new LinkedHashSet<>();
            var page = SCRIPT_OF_PAGE.matcher(read(WEBAPP + "index.html"));
            while (page.find()) {
                follow(page.group(1), found);
            }
            return found.stream().map(file -> "/" + file).toList();
        } catch (IOException e) {
            LOG.warn("The bundle of the portal's pages cannot be read; nothing is fetched ahead");
            return List.of();
        }
    }

    private static void follow(String file, Set<String> found) throws IOException {
        if (!found.add(file)) {
            return;
        }
        List<String> next = new ArrayList<>();
        var imports = IMPORT.matcher(read(WEBAPP + file));
        while (imports.find()) {
            next.add("VAADIN/build/" + imports.group(1));
        }
        for (var imported : next) {
            follow(imported, found);
        }
    }

    private static String read(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}
