package kz.qorgan.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kz.qorgan.guard.AlarmRaised.Alarm;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision;
import kz.qorgan.limits.Decision.Permitted;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An attack on everybody is answered for strangers alone: known browsers never notice. */
@PortalTest
@RecordApplicationEvents
class GuardModuleTests {

    private static final Attempt EVERYWHERE = Attempt.of(LimitRow.WRONG_CODE_GLOBAL, "all");

    @Autowired
    private Guard guard;

    @Autowired
    private Door door;

    @Autowired
    private Limits limits;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private final MobileNumber number = People.strangersNumber();
    private final byte[] numberKey = number.e164().getBytes(StandardCharsets.UTF_8);
    private final BrowserId browser = Strangers.browser();

    @BeforeEach
    void letLimitsRecover() {
        clock.advance(Duration.ofMinutes(2));
        calm();
    }

    @AfterEach
    void calm() {
        limits.forget(EVERYWHERE);
        door.converted(0, 0);
        door.look();
    }

    @Test
    void isOpenToEverybodyInQuietTimes() {
        assertThat(text(false)).isEqualTo(new Permitted());
        assertThat(guard.isAlarmed()).isFalse();
    }

    @Test
    void threeHundredWrongCodesAnHourCallPeople() {
        wrongCodes(299);
        assertThat(alarms(Alarm.WRONG_CODES)).isZero();
        wrongCodes(1);
        door.look();
        assertThat(alarms(Alarm.WRONG_CODES)).isOne();
        assertThat(text(false)).isEqualTo(new Permitted());
    }

    @Test
    void thousandMakeStrangersWorkAndPause() {
        wrongCodes(1_000);
        assertThat(text(false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.work()).isTrue());
        assertThat(Work.shown(() -> text(false))).isEqualTo(new Permitted());
        assertThat(text(true)).isEqualTo(new Permitted());
        assertThat(guard.isAlarmed()).isTrue();
        assertThat(guard.beforeGuessOfStranger(browser)).isEqualTo(new Permitted());
        assertThat(guard.beforeGuessOfStranger(browser)).isInstanceOf(Refused.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(guard.beforeGuessOfStranger(browser)).isEqualTo(new Permitted());
    }

    @Test
    void threeThousandCloseTheDoorForStrangersUntilAnHourLater() {
        wrongCodes(3_000);
        assertThat(Work.shown(() -> text(false)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.work()).isFalse());
        assertThat(text(true)).isEqualTo(new Permitted());
        assertThat(alarms(Alarm.CLOSED)).isOne();
        clock.advance(Duration.ofMinutes(61));
        door.look();
        assertThat(text(false)).isEqualTo(new Permitted());
    }

    @Test
    void fewTextsUsedMakeStrangersWorkAndThenSlow() {
        door.converted(29, 0);
        assertThat(text(false)).isEqualTo(new Permitted());
        clock.advance(Duration.ofMinutes(2));
        guard.converted(2_000_000, 700_000);
        assertThat(text(false)).isInstanceOf(Refused.class);
        assertThat(Work.shown(() -> text(false))).isEqualTo(new Permitted());
        guard.converted(2_000_000, 100_000);
        assertThat(alarms(Alarm.FEW_TEXTS_USED)).isOne();
        clock.advance(Duration.ofMinutes(2));
        assertThat(Work.shown(() -> textOfAnother())).isEqualTo(new Permitted());
        assertThat(Work.shown(() -> textOfAnother())).isInstanceOf(Refused.class);
        assertThat(text(true)).isEqualTo(new Permitted());
    }

    @Test
    void wrongCodesOfKnownBrowsersRaiseNoAlarm() {
        for (int guess = 0; guess < 4; guess++) {
            guard.afterWrongGuess(numberKey, browser, true);
        }
        assertThat(limits.left(EVERYWHERE).counted()).isZero();
    }

    @Test
    void successStartsItsOwnLadderAnewAndNoOther() {
        for (int guess = 1; guess <= 4; guess++) {
            assertThat(guard.afterWrongGuess(numberKey, browser, false)).isEqualTo(guess);
            assertThat(guard.afterWrongGuess(numberKey, browser, true)).isEqualTo(guess);
        }
        guard.afterSuccess(numberKey, browser, true);
        assertThat(guard.afterWrongGuess(numberKey, browser, true)).isOne();
        assertThat(guard.afterWrongGuess(numberKey, Strangers.browser(), false)).isEqualTo(5);
    }

    @Test
    void fiftyWrongCodesCloseTheNumberForStrangersUntilItIsOpenedAgain() {
        for (int guess = 0; guess < 50; guess++) {
            guard.afterWrongGuess(numberKey, Strangers.browser(), false);
        }
        clock.advance(Duration.ofDays(100));
        assertThat(text(false)).isInstanceOf(Refused.class);
        assertThat(text(true)).isEqualTo(new Permitted());
        guard.reopen(numberKey);
        assertThat(text(false)).isEqualTo(new Permitted());
    }

    @Test
    void machineItselfWorksForNothing() {
        var here = ClientAddress.of("127.0.0.1");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(guard.beforeGuess(browser, here)).isEqualTo(new Permitted());
        }
        var stranger = Strangers.browser();
        for (int guess = 0; guess < 5; guess++) {
            guard.beforeGuess(stranger, Strangers.address());
        }
        assertThat(guard.beforeGuess(stranger, Strangers.address())).isInstanceOf(Refused.class);
    }

    private Decision text(boolean known) {
        return guard.beforeText(number, numberKey, browser, Strangers.address(), known);
    }

    private Decision textOfAnother() {
        var another = People.strangersNumber();
        var key = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return guard.beforeText(another, key, Strangers.browser(), Strangers.address(), false);
    }

    private void wrongCodes(int many) {
        limits.take(new Attempt(EVERYWHERE.row(), EVERYWHERE.key(), many));
        door.look();
    }

    private long alarms(Alarm alarm) {
        return events.stream(AlarmRaised.class)
                .filter(event -> event.alarm() == alarm)
                .count();
    }
}
