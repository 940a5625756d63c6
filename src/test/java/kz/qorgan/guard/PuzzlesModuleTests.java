package kz.qorgan.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.stream.Stream;
import kz.qorgan.guard.Puzzles.Puzzle;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A puzzle is good once, for the browser that got it, when it is solved or was waited for. */
@PortalTest
class PuzzlesModuleTests {

    @Autowired
    private Puzzles puzzles;

    @Autowired
    private MovableClock clock;

    private final BrowserId browser = Strangers.browser();
    private final ClientAddress address = Strangers.address();

    @Test
    void solvedOneIsGoodOnce() {
        var puzzle = puzzles.make(browser);
        var answer = solve(puzzle);
        assertThat(isWork(puzzle, answer, browser)).isTrue();
        assertThat(isWork(puzzle, answer, browser)).isFalse();
    }

    @Test
    void manyAtOnceAreOne() {
        var puzzle = puzzles.make(browser);
        var answer = solve(puzzle);
        assertThat(AtOnce.times(20, () -> isWork(puzzle, answer, browser)))
                .filteredOn(worked -> worked)
                .hasSize(1);
    }

    @Test
    void anotherBrowserGainsNothing() {
        var puzzle = puzzles.make(browser);
        assertThat(isWork(puzzle, solve(puzzle), Strangers.browser())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "0", "' or 1=1"})
    void unsolvedIsGoodAfterAWhileOnly(String answer) {
        var puzzle = puzzles.make(browser);
        assertThat(isWork(puzzle, answer, browser)).isFalse();
        clock.advance(Duration.ofSeconds(21));
        assertThat(isWork(puzzle, answer, browser)).isTrue();
        assertThat(isWork(puzzle, answer, browser)).isFalse();
    }

    @Test
    void networkWaitsAFewTimesOnly() {
        var browsers = Stream.generate(Strangers::browser).limit(7).toList();
        var unsolved = browsers.stream().map(puzzles::make).toList();
        clock.advance(Duration.ofSeconds(21));
        for (int waited = 0; waited < 7; waited++) {
            assertThat(isWork(unsolved.get(waited), "", browsers.get(waited))).isEqualTo(waited < 6);
        }
    }

    @Test
    void oldOrForgedOneIsNone() {
        var puzzle = puzzles.make(browser);
        var answer = solve(puzzle);
        clock.advance(Duration.ofMinutes(11));
        assertThat(isWork(puzzle, answer, browser)).isFalse();
        var forged = new Puzzle("1 " + browser.value() + " x.y", 0, Duration.ZERO);
        assertThat(isWork(forged, "0", browser)).isFalse();
        assertThat(isWork(new Puzzle("x".repeat(5_000), 0, Duration.ZERO), "0", browser))
                .isFalse();
    }

    private boolean isWork(Puzzle puzzle, String answer, BrowserId who) {
        return puzzles.with(puzzle.text(), answer, who, address, Work::isShown);
    }

    private static String solve(Puzzle puzzle) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (int answer = 0; ; answer++) {
                var hash = sha.digest((puzzle.text() + ":" + answer).getBytes(StandardCharsets.UTF_8));
                if (hash[0] == 0 && hash[1] == 0 && (hash[2] & 0xff) < 1 << 24 - puzzle.bits()) {
                    return String.valueOf(answer);
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
