package kz.qorgan.mail.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.qorgan.mail.DemoMailbox;
import kz.qorgan.mail.DemoMailbox.Received;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mail of a demonstration to people and to programs. Exists in the demo profile only. */
@Controller
@Profile("demo")
@ConditionalOnProperty(name = "qorgan.mail.provider", havingValue = "demo")
class DemoMailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Almaty"));

    private final DemoMailbox demo;

    DemoMailPages(DemoMailbox demo) {
        this.demo = demo;
    }

    @GetMapping("/demo/mail")
    String page(Model model) {
        model.addAttribute("messages", demo.mailbox().stream().map(Shown::of).toList());
        return "demo/mail";
    }

    /** JSON for whoever asks, whatever the program says it accepts. */
    @GetMapping("/demo/mail.json")
    ResponseEntity<List<Received>> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(demo.mailbox());
    }

    /** A mail with its time as people read it. */
    public record Shown(String to, String subject, String text, String sentAt) {

        static Shown of(Received received) {
            return new Shown(received.to(), received.subject(), received.text(), TIME.format(received.sentAt()));
        }
    }
}
