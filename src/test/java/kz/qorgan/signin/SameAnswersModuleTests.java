package kz.qorgan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.SendResult;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody without the phone learns whether a number is a customer's or an account is closed. */
@PortalTest
class SameAnswersModuleTests {

    @Autowired
    private SignIn signIn;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people, @Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
    }

    @Test
    void unknownNumberGetsTheSameAnswersAsAKnownOne() {
        assertThat(answers(People.strangersNumber())).isEqualTo(answers(person.number()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountStatus.class,
            names = {"FROZEN", "BLOCKED"})
    void closedAccountGetsTheSameAnswersAndNoText(AccountStatus closed) {
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), closed));
        assertThat(answers(person.number())).isEqualTo(answers(People.strangersNumber()));
        assertThat(phones.textsFor(person.number())).isEmpty();
    }

    /** Each answer in words, without its ids and times. */
    private List<String> answers(MobileNumber number) {
        var browser = Strangers.browser();
        var sent = (SendResult.OnItsWay) signIn.request(number, browser, Strangers.address(), Language.RU);
        var pending = signIn.pending(sent.challenge(), browser).orElseThrow();
        var again = signIn.resend(sent.challenge(), browser, Strangers.address());
        var visitor = new Visitor("", Strangers.address(), false);
        var guesses = Collections.nCopies(6, "000000").stream()
                .map(code ->
                        signIn.confirm(sent.challenge(), code, browser, visitor).toString())
                .toList();
        return List.of(
                pending.triesLeft() + " " + pending.isOver(), again.getClass().getName(), guesses.toString());
    }
}
