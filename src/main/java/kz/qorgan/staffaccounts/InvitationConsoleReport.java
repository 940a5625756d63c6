package kz.qorgan.staffaccounts;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Hands the links of the first administrators to whoever starts the portal. Not by the log, which others keep and read. */
@Component
class InvitationConsoleReport {

    private final PrintStream out = System.out;

    void invited(String login, String link) {
        out.printf("First administrator %s: %s%n", login, link);
    }
}
