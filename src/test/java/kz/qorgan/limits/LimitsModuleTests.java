package kz.qorgan.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries are counted exactly, for all processes together, and refused until the time that is named. */
class LimitsModuleTests extends LimitsTest {

    private static final Duration TOLERANCE = Duration.ofMillis(100);

    @Autowired
    private TransactionTemplate transaction;

    static Stream<LimitRow> buckets() {
        return Stream.of(LimitRow.values())
                .filter(row -> row.written().getFirst().matches("\\d+/.*"));
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void permitsFirstAllowanceAndNotOneMore(LimitRow row) {
        assertPermitted(take(several(row, capacity(row) - 1)));
        assertPermitted(take(several(row, 1)));
        assertThat(take(several(row, 1))).asInstanceOf(type(Refused.class)).returns(row, Refused::row);
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void refusesUntilTheTimeItNames(LimitRow row) {
        var before = clock.now();
        take(several(row, capacity(row)));
        var after = clock.now();
        assertThat(refusedUntil(several(row, 1)))
                .isBetween(
                        before.plus(firstBack(row)).minus(TOLERANCE),
                        after.plus(firstBack(row)).plus(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void worksAgainAtTheTimeItNamed(LimitRow row) {
        take(several(row, capacity(row)));
        var until = refusedUntil(several(row, 1));
        clock.advance(Duration.between(clock.now(), until).plusMillis(1));
        assertPermitted(take(several(row, 1)));
    }

    @Test
    void remembersLongerAllowancesBehindTheFirst() {
        for (int minute = 0; minute < 2; minute++) {
            take(several(LimitRow.SEND_NUMBER, minute == 0 ? 2 : 1));
            clock.advance(Duration.ofSeconds(61));
        }
        assertThat(refusedUntil(several(LimitRow.SEND_NUMBER, 1)))
                .isAfter(clock.now().plus(Duration.ofSeconds(150)));
    }

    @Test
    void countsAllAttemptsOrNone() {
        take(several(LimitRow.SEND_BROWSER, 6));
        for (int again = 0; again < 5; again++) {
            assertThat(take(several(LimitRow.SEND_NUMBER, 1), several(LimitRow.SEND_BROWSER, 1)))
                    .asInstanceOf(type(Refused.class))
                    .returns(LimitRow.SEND_BROWSER, Refused::row);
        }
        assertPermitted(take(several(LimitRow.SEND_NUMBER, 2)));
    }

    @Test
    void namesTheRowThatRefusesLongest() {
        take(several(LimitRow.SEND_NUMBER, 2), several(LimitRow.SEND_BROWSER, 6));
        assertThat(take(several(LimitRow.SEND_NUMBER, 1), several(LimitRow.SEND_BROWSER, 1)))
                .asInstanceOf(type(Refused.class))
                .returns(LimitRow.SEND_BROWSER, Refused::row);
    }

    @Test
    void lookingCostsNothingButTellsTheTruth() {
        var look = several(LimitRow.WRONG_CODE_NUMBER, 1).onlyLook();
        for (int again = 0; again < 30; again++) {
            assertPermitted(take(look));
        }
        assertPermitted(take(several(LimitRow.WRONG_CODE_NUMBER, 10)));
        assertThat(take(look)).isInstanceOf(Refused.class);
    }

    @Test
    void permitsExactlyTheCapacityToManyAtOnce() {
        var decisions = AtOnce.times(100, () -> take(several(LimitRow.SEND_BROWSER, 1)));
        assertThat(decisions).filteredOn(Permitted.class::isInstance).hasSize(6);
    }

    @Test
    void manyKeysAtOnceInAnyOrderNeverWaitForEachOther() {
        var one = several(LimitRow.GUESS_IPV4, 1);
        var other = several(LimitRow.SEND_IPV4, 1);
        var decisions = AtOnce.times(50, () -> System.nanoTime() % 2 == 0 ? take(one, other) : take(other, one));
        assertThat(decisions).hasOnlyElementsOfType(Permitted.class);
    }

    @Test
    void keepsKeysAndRowsApart() {
        take(several(LimitRow.SEND_BROWSER, 6));
        assertPermitted(take(Attempt.of(LimitRow.SEND_BROWSER, key + " of somebody else")));
        assertPermitted(take(several(LimitRow.GUESS_BROWSER, 1)));
    }

    @Test
    void countsAddressesByTheirNetwork() {
        take(several(LimitRow.GUESS_IPV4, 1));
        for (int host = 1; host <= 40; host++) {
            assertPermitted(take(address("2a02:6b8:77:1::" + host)));
        }
        assertThat(take(address("2a02:6b8:77:1:9::1"))).isInstanceOf(Refused.class);
        assertPermitted(take(address("2a02:6b8:77:2::1")));
    }

    @Test
    void staysCountedWhenTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            take(several(LimitRow.SEND_BROWSER, 6));
            status.setRollbackOnly();
        });
        assertThat(take(several(LimitRow.SEND_BROWSER, 1))).isInstanceOf(Refused.class);
    }

    @Test
    void storesNoKeyInClear() {
        take(several(LimitRow.SEND_NUMBER, 1), address("95.200.201.202"));
        assertThat(Tables.dump("limit_bucket")).doesNotContain(key, "SEND_NUMBER", "5fc8c9ca");
    }

    /** By somebody who has worked for it, so that only what refuses everybody refuses. */
    private Decision take(Attempt... attempts) {
        return limits.take(true, List.of(attempts));
    }

    private static Attempt address(String literal) {
        return Attempt.of(LimitRow.GUESS_IPV4, LimitRow.GUESS_IPV6, ClientAddress.of(literal));
    }

    private Instant refusedUntil(Attempt attempt) {
        return ((Refused) take(attempt)).until();
    }

    private static int capacity(LimitRow row) {
        return Allowance.of(row.written().getFirst()).capacity();
    }

    private static Duration firstBack(LimitRow row) {
        var first = Allowance.of(row.written().getFirst());
        return first.interval() ? first.per() : first.per().dividedBy(first.capacity());
    }

    private static void assertPermitted(Decision decision) {
        assertThat(decision).isEqualTo(new Permitted());
    }
}
