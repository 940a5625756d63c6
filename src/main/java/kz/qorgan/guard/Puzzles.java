package kz.qorgan.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.RandomValues;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Service;

/**
 * Puzzles that cost a browser a second of computing (hashcash): find a text that, behind the puzzle, gives a SHA-256 with so
 * many leading zero bits. Nothing is stored for one until it is solved; a solved one is good once, for the browser that got
 * it. Who has no script shows the unsolved puzzle after a while instead, and a network can do that a few times only.
 */
@Service
public class Puzzles {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LONGEST = 400;

    private final Limits limits;
    private final GuardPolicy policy;
    private final KeyedHash signature;
    private final RandomValues random;
    private final Clock clock;

    Puzzles(Limits limits, GuardPolicy policy, SystemKeys keys, RandomValues random, Clock clock) {
        this.limits = limits;
        this.policy = policy;
        this.signature = keys.hash("puzzles");
        this.random = random;
        this.clock = clock;
    }

    @ModuleAction
    public Puzzle make(BrowserId browser) {
        var text = clock.instant().getEpochSecond() + " " + browser.value() + " " + random.token();
        return new Puzzle(signature.sign(text), policy.workBits(), policy.waiting());
    }

    /** Does something, as work where the puzzle that came with the request is solved or was waited for. */
    @ModuleAction
    public <T> T with(String puzzle, String answer, BrowserId browser, ClientAddress address, Supplier<T> act) {
        return !puzzle.isEmpty() && isGood(puzzle, answer, browser, address) ? Work.shown(act) : act.get();
    }

    private boolean isGood(String puzzle, String answer, BrowserId browser, ClientAddress address) {
        if (puzzle.length() > LONGEST || answer.length() > LONGEST) {
            return false;
        }
        var age = signature.verify(puzzle).flatMap(text -> age(text, browser));
        if (age.isEmpty() || age.get().compareTo(LIFE) > 0) {
            return false;
        }
        var once = Attempt.of(LimitRow.WORK, puzzle);
        if (isSolved(puzzle, answer)) {
            return limits.take(once) instanceof Decision.Permitted;
        }
        var waited = Attempt.of(LimitRow.WAITED_IPV4, LimitRow.WAITED_IPV6, address);
        return age.get().compareTo(policy.waiting()) >= 0 && limits.take(once, waited) instanceof Decision.Permitted;
    }

    private Optional<Duration> age(String text, BrowserId browser) {
        var parts = text.split(" ");
        return parts.length == 3 && parts[1].equals(browser.value())
                ? Optional.of(Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[0])), clock.instant()))
                : Optional.empty();
    }

    private boolean isSolved(String puzzle, String answer) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((puzzle + ":" + answer).getBytes(StandardCharsets.UTF_8));
            var first = (hash[0] & 0xff) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
            return Integer.numberOfLeadingZeros(first) >= policy.workBits();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /**
     * What a form carries.
     *
     * @param text signed, and bound to the browser
     * @param bits how many must be zero
     * @param waiting how long it takes to be good unsolved
     */
    public record Puzzle(String text, int bits, Duration waiting) {}
}
