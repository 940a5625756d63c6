package kz.qorgan.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.messaging.DemoGateway;
import kz.qorgan.messaging.DemoGateway.Received;
import org.springframework.boot.test.context.TestComponent;

/** The phones that texts arrive on. */
@TestComponent
public class Phones {

    private static final Pattern CODE = Pattern.compile("#(\\d{6,8})$");

    private final DemoGateway inbox;

    Phones(DemoGateway inbox) {
        this.inbox = inbox;
    }

    /** All texts for a number so far, newest first. */
    public List<Received> textsFor(MobileNumber number) {
        return inbox.inbox().stream()
                .filter(text -> text.to().equals(number.e164()))
                .toList();
    }

    /** The newest code, once there are so many of them for the number. */
    public String codeFor(MobileNumber number, int texts) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> codesFor(number).size() >= texts);
        return codesFor(number).getFirst();
    }

    /** All codes for a number so far, newest first; texts without one are left out. */
    public List<String> codesFor(MobileNumber number) {
        return textsFor(number).stream()
                .map(text -> CODE.matcher(text.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
