package kz.qorgan.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.UUID;
import kz.qorgan.database.StartRefused;
import kz.qorgan.mail.SmtpGateway.Settings;
import kz.qorgan.mail.SmtpGateway.Settings.Smtp;
import kz.qorgan.outbox.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail arrives as it was written, in every alphabet; a server that is away is asked again. */
class SmtpGatewayTests {

    private static final String TO = "aigerim@example.com";
    private static final String TEXT = "Жаңа құрылғыдан кіру\nСіз емессіз бе?\nhttps://my.example.kz/not-me/x";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void mailArrivesAsItWasWritten() throws MessagingException, IOException {
        assertThat(gateway().deliver(id, TO, TEXT)).isEqualTo(new Delivery.Accepted(id.toString(), false));
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Жаңа құрылғыдан кіру");
        assertThat(mail.getContent().toString().replace("\r", ""))
                .contains("Сіз емессіз бе?\nhttps://my.example.kz/not-me/x");
        assertThat(mail.getAllRecipients()[0]).hasToString(TO);
    }

    @Test
    void sameMailTwiceCanBeSeenToBeOne() throws MessagingException {
        gateway().deliver(id, TO, TEXT);
        gateway().deliver(id, TO, TEXT);
        var mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).contains(id.toString());
    }

    @Test
    void serverThatIsAwayIsAskedAgain() {
        var gateway = gateway();
        server.stop();
        assertThat(gateway.deliver(id, TO, TEXT)).isInstanceOf(Delivery.TryAgain.class);
    }

    @Test
    void addressThatTheServerRefusesIsGivenUp() {
        assertThat(gateway().deliver(id, "a b@", TEXT)).isInstanceOf(Delivery.Rejected.class);
    }

    @Test
    void passwordIsNeverPrinted() {
        var settings = new Settings("qorgan@example.kz", new Smtp("mail.example.kz", 587, "user", "secret", true));
        assertThat(settings + " " + settings.smtp()).doesNotContain("secret");
    }

    @Test
    void doesNotStartHalfConfigured() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SmtpGateway(new Settings("a@example.kz", new Smtp("", 587, "", "", true))))
                .withMessageContaining("QORGAN_MAIL_HOST");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SmtpGateway(new Settings("", new Smtp("localhost", 587, "", "", true))))
                .withMessageContaining("QORGAN_MAIL_FROM");
    }

    private SmtpGateway gateway() {
        return new SmtpGateway(new Settings(
                "qorgan@example.kz", new Smtp("127.0.0.1", server.getSmtp().getPort(), "", "", false)));
    }
}
