package kz.qorgan.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import kz.qorgan.factors.Passwords;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes of other numbers, sessions and changes do nothing; a number of somebody else's looks like any other. */
class NumberThiefModuleTests extends NumberChangeTest {

    @Test
    void numberOfAnotherAccountGetsTheSameAnswerAndNoText() {
        var somebody = people.borrower();
        assertThat(begin(somebody.number())).isEqualTo(new NumberStep.CodesSent());
        phones.codeFor(person.number(), 1);
        assertThat(phones.textsFor(somebody.number())).isEmpty();
        assertThat(enterNew("123456")).isEqualTo(new NumberStep.Wrong(4));
        assertThat(borrowers.withNumber(somebody.number()).orElseThrow().id()).isEqualTo(somebody.id());
    }

    @Test
    void codesOfTheTwoNumbersAreNotInterchangeable() {
        begin(wanted);
        assertThat(enterNew(phones.codeFor(person.number(), 1))).isEqualTo(new NumberStep.Wrong(4));
        assertThat(enterOld(phones.codeFor(wanted, 1))).isEqualTo(new NumberStep.Wrong(4));
        assertThat(bound()).isEqualTo(person.number());
    }

    @Test
    void codesForOneNewNumberDoNotServeAnother() {
        begin(wanted);
        var former = phones.codeFor(person.number(), 1);
        begin(People.strangersNumber());
        assertThat(enterOld(former)).isEqualTo(new NumberStep.Wrong(4));
    }

    @Test
    void anotherSessionOfTheSamePersonCannotFinishIt() {
        begin(wanted);
        var other = entries.by(person, Entries.firefox());
        var code = phones.codeFor(wanted, 1);
        assertThat(entries.as(other, () -> change.enterNew(code, Strangers.address())))
                .isEqualTo(new NumberStep.Over());
    }

    @Test
    void sameCodesAtOnceChangeItOnce() {
        begin(wanted);
        enterNew(phones.codeFor(wanted, 1));
        var code = phones.codeFor(person.number(), 1);
        var rights = entries.rights(here);
        var steps = AtOnce.times(4, () -> Entries.with(rights, () -> change.enterOld(code, Strangers.address())));
        assertThat(steps).filteredOn(NumberStep.Changed.class::isInstance).hasSize(1);
    }

    @Test
    void twoPeopleWhoWantTheSameNumberDoNotBothGetIt(
            @Autowired Passwords passwords, @Autowired TransactionTemplate transaction) {
        begin(wanted);
        enterNew(phones.codeFor(wanted, 1));
        var thief = people.borrower();
        assertThat(transaction.<Boolean>execute(status -> borrowers.bind(thief.id(), wanted)))
                .isTrue();
        assertThat(enterOld(phones.codeFor(person.number(), 1))).isEqualTo(new NumberStep.Over());
        assertThat(bound()).isEqualTo(person.number());
    }

    @Test
    void levelOneCannotBegin() {
        entries.holds(here, Duration.ZERO, Factor.Kind.SMS_OTP);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> begin(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "+7 800 080 0000", "+1 202 555 0100", "'; drop table borrower; --"})
    void whatIsNoNumberIsSaidSo(String typed) {
        assertThat(doing(() -> change.begin(typed, Strangers.address(), Language.EN)))
                .isEqualTo(new NumberStep.NotANumber());
    }

    @Test
    void leavesNoNumberReadable() {
        changeNumber();
        assertThat(Tables.dump("number_change", "audit_entry", "borrower", "challenge"))
                .doesNotContain(wanted.e164(), person.number().e164());
    }
}
