package kz.qorgan.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import kz.qorgan.export.Exports;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.Sessions;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** UC-019: what the address of a copy answers, to whom. */
@PortalTest
class CopyPagesTests {

    @Autowired
    private Exports exports;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc portal;
    private Person person;
    private Opened session;
    private Copy copy;

    @BeforeEach
    void makeCopy(@Autowired WebApplicationContext context) {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        person = people.borrower();
        session = proven(person);
        entries.as(session, () -> exports.ask(Locale.of("ru")));
        copy = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> entries.as(session, () -> exports.overview().copy())
                                .orElseThrow(),
                        made -> made.state() == Copy.State.READY);
    }

    @Test
    void isAFileThatNoBrowserOpens() throws Exception {
        var answer = opens(session, copy.id().toString());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K').hasSize((int) copy.size());
        assertThat(answer.getHeader("Content-Disposition")).matches("attachment; filename=\"qorgan-my-data-.*\\.zip\"");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(copy.size()));
    }

    @Test
    void foreignCopyLooksLikeNone() throws Exception {
        var none = opens(session, UUID.randomUUID().toString());
        assertThat(none.getStatus()).isEqualTo(404);
        for (var who : new Opened[] {proven(person), proven(people.borrower())}) {
            var foreign = opens(who, copy.id().toString());
            assertThat(foreign.getStatus()).isEqualTo(404);
            assertThat(foreign.getContentAsByteArray()).isEqualTo(none.getContentAsByteArray());
            assertThat(foreign.getHeaderNames()).isEqualTo(none.getHeaderNames());
        }
    }

    @Test
    void whatIsNoIdIsNotThereEither() throws Exception {
        for (var id : new String[] {"1", "x".repeat(36), "1-1-1-1-1", "..%2f..", "0".repeat(400)}) {
            assertThat(opens(session, id).getStatus()).as(id).isIn(400, 404);
        }
    }

    @Test
    void oldProofLeadsBackToThePage() throws Exception {
        entries.holds(session, Duration.ofMinutes(16), Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        var answer = opens(session, copy.id().toString());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/my-data");
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void sessionThatIsOverLeadsToTheSignIn(@Autowired Sessions sessions) throws Exception {
        entries.as(session, sessions::signOut);
        var answer = opens(session, copy.id().toString());
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in");
    }

    private Opened proven(Person of) {
        var opened = entries.by(of, Entries.chrome());
        if (enrolments.of(of.id()).isEmpty()) {
            transaction.executeWithoutResult(
                    running -> enrolments.addConfirmed(of.id(), Factor.Kind.PASSWORD, opened.id()));
        }
        entries.holds(opened, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        return opened;
    }

    private MockHttpServletResponse opens(Opened who, String id) throws Exception {
        return portal.perform(MockMvcRequestBuilders.get("/my-data/copy/" + id)
                        .cookie(new Cookie("sid", who.token().value())))
                .andReturn()
                .getResponse();
    }
}
