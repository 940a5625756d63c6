package kz.qorgan.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qorgan.database.StartRefused;
import kz.qorgan.outbox.Delivery;
import kz.qorgan.outbox.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail by SMTP. Whatever may have been a matter of the moment is tried again; the same id marks it as the same mail. */
@Component
@ConditionalOnProperty(name = "qorgan.mail.provider", havingValue = "smtp")
class SmtpGateway implements MailGateway {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    SmtpGateway(Settings settings) {
        settings.requireComplete();
        this.from = settings.from();
        var server = settings.smtp();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!server.username().isBlank()) {
            sender.setUsername(server.username());
            sender.setPassword(server.password());
        }
        sender.getJavaMailProperties().putAll(properties(server));
    }

    @Override
    public Delivery deliver(UUID id, String to, String text) {
        try {
            sender.send(mail(id, to, text));
            return new Delivery.Accepted(id.toString(), false);
        } catch (MailSendException refused) {
            return isFinal(refused)
                    ? new Delivery.Rejected("ADDRESS_REFUSED", Fate.UNUSABLE)
                    : new Delivery.TryAgain(AFTER_FAILURE, "NOT_TAKEN", 0);
        } catch (MailParseException | MessagingException malformed) {
            return new Delivery.Rejected("MALFORMED", Fate.LOST);
        } catch (MailException silence) {
            return new Delivery.TryAgain(AFTER_FAILURE, "NO_ANSWER", 0);
        }
    }

    private MimeMessage mail(UUID id, String to, String text) throws MessagingException {
        var parts = text.split("\n", 2);
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(parts[0]);
        helper.setText(parts[1]);
        mail.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static Map<String, String> properties(Settings.Smtp server) {
        return Map.of(
                "mail.smtp.auth", String.valueOf(!server.username().isBlank()),
                "mail.smtp.starttls.enable", String.valueOf(server.startTls()),
                "mail.smtp.starttls.required", String.valueOf(server.startTls()),
                "mail.smtp.ssl.checkserveridentity", "true",
                "mail.smtp.connectiontimeout", "2000",
                "mail.smtp.timeout", "4000",
                "mail.smtp.writetimeout", "4000");
    }

    /** A reply of the 500s is for ever (RFC 5321, 4.2.1). */
    private static boolean isFinal(MailSendException refused) {
        return refused.getFailedMessages().values().stream()
                .flatMap(failure -> Stream.iterate((Throwable) failure, cause -> cause != null, SmtpGateway::causeOf))
                .anyMatch(cause -> String.valueOf(cause.getMessage()).matches("(?s)5\\d\\d[ -].*"));
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }

    /**
     * The server of mail. Prints no password.
     *
     * @param from the sender's address
     */
    @ConfigurationProperties("qorgan.mail")
    record Settings(
            @DefaultValue("") String from, @DefaultValue Smtp smtp) {

        void requireComplete() {
            if (smtp.host().isBlank()) {
                throw new StartRefused("QORGAN_MAIL_HOST is not set: name the server that takes mail.");
            }
            if (!from.contains("@")) {
                throw new StartRefused("QORGAN_MAIL_FROM is not set: name the address that mail comes from.");
            }
        }

        @Override
        public String toString() {
            return "***";
        }

        /** Where it is and how it knows us. */
        record Smtp(
                @DefaultValue("") String host,
                @DefaultValue("587") int port,
                @DefaultValue("") String username,
                @DefaultValue("") String password,
                @DefaultValue("true") boolean startTls) {

            @Override
            public String toString() {
                return "***";
            }
        }
    }
}
