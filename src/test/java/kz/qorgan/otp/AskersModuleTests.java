package kz.qorgan.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From where a code was asked for is kept for its borrower, for a while, and for nobody else. */
@PortalTest
class AskersModuleTests {

    @Autowired
    private CodeVerification codes;

    @Autowired
    private SentCodes sent;

    @Autowired
    private Challenges challenges;

    @Autowired
    private People people;

    private Person person;

    @BeforeEach
    void begin() {
        person = people.borrower();
    }

    @Test
    void keptThirtyDaysForTheBorrower() {
        var code = ask(person.number(), Optional.of(person.id()));
        expireDaysAgo(code, 29);
        assertThat(sent.asked(person.id(), List.of(code))).containsOnlyKeys(code);
        expireDaysAgo(code, 31);
        assertThat(sent.asked(person.id(), List.of(code))).isEmpty();
    }

    @Test
    void decoyGoesAfterADay() {
        var decoy = ask(People.strangersNumber(), Optional.empty());
        assertThat(isKept(decoy)).isTrue();
        expireDaysAgo(decoy, 2);
        assertThat(isKept(decoy)).isFalse();
    }

    @Test
    void nobodyElseIsTold() {
        var code = ask(person.number(), Optional.of(person.id()));
        assertThat(sent.asked(people.borrower().id(), List.of(code))).isEmpty();
    }

    private ChallengeId ask(MobileNumber number, Optional<BorrowerId> recipient) {
        var request = new CodeRequest(
                Purpose.SIGN_IN, number, recipient, Strangers.browser(), Strangers.address(), Language.EN);
        return ((SendResult.OnItsWay) codes.request(request)).challenge();
    }

    private void expireDaysAgo(ChallengeId code, int days) {
        Tables.superuser()
                .sql("update challenge set expires_at = portal_now() - make_interval(days => ?) where id = ?")
                .params(days, code.value())
                .update();
        sent.forgetOld();
    }

    private static boolean isKept(ChallengeId code) {
        return Tables.superuser()
                .sql("select exists (select from challenge where id = ?)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }
}
