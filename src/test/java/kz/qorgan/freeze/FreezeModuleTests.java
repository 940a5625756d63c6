package kz.qorgan.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.qorgan.borrower.AccountStatus;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.codeform.CodeProblem;
import kz.qorgan.freeze.FreezeResult.Frozen;
import kz.qorgan.freeze.FreezeResult.Refused;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.Ending;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezing takes everything away and gives nothing, whoever does it. */
@PortalTest
@RecordApplicationEvents
class FreezeModuleTests {
    private static final Refused OVER = new Refused(new CodeProblem.Over());

    @Autowired
    private Freeze freeze;

    @Autowired
    private Borrowers borrowers;

    @Autowired
    private Entries entries;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private final BrowserId browser = Strangers.browser();
    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people, @Autowired MovableClock clock) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
    }

    @Test
    void rightCodeEndsEverySessionAndClosesTheAccount(@Autowired SessionLookup sessions, ApplicationEvents events) {
        var phone = entries.by(person, Entries.chrome());
        var desk = entries.by(person, Entries.firefox());
        var result = confirm(ask(person.number(), browser), code(1), browser);
        assertThat(result).isInstanceOf(Frozen.class);
        assertThat(List.of(phone, desk)).noneMatch(session -> entries.isIn(session.token()));
        assertThat(sessions.ending(phone.token())).map(Ending::reason).contains(Ending.Reason.ACCOUNT_CLOSED);
        assertThat(borrowers.isIn(person.id(), AccountStatus.FROZEN)).isTrue();
        assertThat(events.stream(AccountFrozen.class))
                .contains(new AccountFrozen(person.id(), ((Frozen) result).receipt()));
    }

    @Test
    void recordsWhatHappened() {
        entries.by(person, Entries.chrome());
        var challenge = ask(person.number(), browser);
        confirm(challenge, wrong(code(1)), browser);
        var receipt = ((Frozen) confirm(challenge, code(1), browser)).receipt();
        assertThat(Tables.actsConcerning(person.id()))
                .containsExactly(
                        "user_created",
                        "session_created",
                        "authn_token_created",
                        "authn_login_fail",
                        "authn_token_revoked",
                        "receipt_issued",
                        "authn_login_lock");
        assertThat(Tables.actsOn(receipt)).contains("authn_login_lock");
    }

    @Test
    void otherPeopleStayAsTheyAre(@Autowired People people) {
        var other = people.borrower();
        var session = entries.by(other, Entries.chrome());
        confirm(ask(person.number(), browser), code(1), browser);
        assertThat(entries.isIn(session.token())).isTrue();
        assertThat(borrowers.mayBeUsed(other.id())).isTrue();
    }

    @Test
    void manyRightCodesAtOnceFreezeOnce(ApplicationEvents events) {
        var challenge = ask(person.number(), browser);
        var code = code(1);
        var results = AtOnce.times(40, () -> confirm(challenge, code, browser));
        assertThat(results).filteredOn(Frozen.class::isInstance).hasSize(1);
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("authn_login_lock");
        assertThat(receiptsOf(person)).isEqualTo(1);
    }

    @Test
    void twoBrowsersAtOnceBothGetAReceiptOfOneFreeze() {
        var other = Strangers.browser();
        var first = ask(person.number(), browser);
        var firstCode = code(1);
        var second = ask(person.number(), other);
        var secondCode = code(2);
        assertThat(confirm(first, firstCode, browser)).isInstanceOf(Frozen.class);
        assertThat(confirm(second, secondCode, other)).isInstanceOf(Frozen.class);
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("authn_login_lock");
    }

    @Test
    void accountThatTheLenderClosedMeanwhileStaysSo() {
        var challenge = ask(person.number(), browser);
        var code = code(1);
        transaction.executeWithoutResult(running -> borrowers.change(person.id(), AccountStatus.BLOCKED));
        assertThat(confirm(challenge, code, browser)).isEqualTo(OVER);
        assertThat(borrowers.isIn(person.id(), AccountStatus.BLOCKED)).isTrue();
        assertThat(receiptsOf(person)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void textNamesTheActInOneSegment(Language language) {
        freeze.request(person.number(), browser, Strangers.address(), language);
        code(1);
        var text = phones.textsFor(person.number()).getFirst().text();
        assertThat(text.length()).isLessThanOrEqualTo(language == Language.EN ? 160 : 70);
        assertThat(text)
                .contains(
                        switch (language) {
                            case KK -> "Бұғаттау коды";
                            case RU -> "Код заморозки";
                            case EN -> "Code to freeze";
                        });
    }

    private ChallengeId ask(MobileNumber number, BrowserId from) {
        return ((SendResult.OnItsWay) freeze.request(number, from, Strangers.address(), Language.RU)).challenge();
    }

    private FreezeResult confirm(ChallengeId challenge, String code, BrowserId from) {
        return freeze.confirm(challenge, code, from, Strangers.address());
    }

    private String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }

    private static String wrong(String right) {
        return (right.charAt(0) == '9' ? '0' : '9') + right.substring(1);
    }

    private static long receiptsOf(Person person) {
        return Tables.superuser()
                .sql("select count(*) from receipt where borrower_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}
