package kz.qorgan.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a browser calls itself is taken apart once, and strangers cannot fill the memory with names of their own. */
class UserAgentsTests {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0";

    private final UserAgents userAgents = new UserAgents();

    @Test
    void namesBrowserAndSystem() {
        var words = userAgents.of(FIREFOX);
        assertThat(words.browser()).contains("Firefox");
        assertThat(words.system()).contains("Windows");
    }

    @Test
    void sameNameIsTakenApartOnce() {
        assertThat(userAgents.of(FIREFOX)).isSameAs(userAgents.of(FIREFOX));
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertThat(userAgents.of("")).isEqualTo(new UserAgents.Words(Optional.empty(), Optional.empty()));
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int stranger = 0; stranger < UserAgents.REMEMBERED + 200; stranger++) {
            userAgents.of("x" + stranger);
        }
        assertThat(userAgents.remembered()).isLessThanOrEqualTo(UserAgents.REMEMBERED);
    }
}
