package kz.qorgan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.Qorgan;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running portal, and browsers that come to it. After each journey no page may have broken its policy. */
@SpringBootTest(
        classes = Qorgan.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"management.server.port=0", "qorgan.limits.mode=track"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({MovableClock.class, Phones.class, People.class})
abstract class Journey {

    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    /** Chosen before the start: the portal must know its public address, because passkeys belong to it. */
    private static final String PORT = PortalProcess.freePort();

    @Autowired
    People people;

    @Autowired
    Phones phones;

    @Autowired
    MovableClock clock;

    private final List<Visitor> visitors = new ArrayList<>();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
    }

    String address() {
        return "http://localhost:" + PORT;
    }

    Visitor visitor() {
        return visitor(DESKTOP);
    }

    Visitor visitor(int width) {
        var visitor = new Visitor(address(), new Browser.NewContextOptions().setViewportSize(width, 800));
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void noPageBreaksItsPolicy() {
        var complaints = visitors.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        visitors.forEach(Visitor::close);
        assertThat(complaints).isEmpty();
    }
}
