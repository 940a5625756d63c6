package kz.qorgan.messaging.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.qorgan.messaging.DemoGateway;
import kz.qorgan.messaging.DemoGateway.Received;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the texts of a demonstration to people and to programs. Exists in the demo profile only. */
@Controller
@Profile("demo")
@ConditionalOnProperty(name = "qorgan.sms.provider", havingValue = "demo")
class DemoSmsPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Almaty"));

    private final DemoGateway demo;

    DemoSmsPages(DemoGateway demo) {
        this.demo = demo;
    }

    @GetMapping("/demo/sms")
    String page(Model model) {
        model.addAttribute("messages", demo.inbox().stream().map(Shown::of).toList());
        return "demo/sms";
    }

    /** JSON for whoever asks, whatever the program says it accepts. */
    @GetMapping("/demo/sms.json")
    ResponseEntity<List<Received>> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(demo.inbox());
    }

    /** A text with its time as people read it. */
    public record Shown(String to, String text, String sentAt, String status) {

        static Shown of(Received received) {
            return new Shown(received.to(), received.text(), TIME.format(received.sentAt()), received.status());
        }
    }
}
