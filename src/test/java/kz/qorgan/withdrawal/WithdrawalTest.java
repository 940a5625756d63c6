package kz.qorgan.withdrawal;

import java.util.List;
import java.util.Map;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.consent.Consents;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.standing.StandingWish;
import kz.qorgan.standing.StandingWithdrawals;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import kz.qorgan.withdrawal.Plan.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who withdraws, with the phone in hand. */
@PortalTest
abstract class WithdrawalTest {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Consents consents;

    @Autowired
    StandingWithdrawals standing;

    @Autowired
    Consenting consenting;

    @Autowired
    Borrowers borrowers;

    @Autowired
    Entries entries;

    @Autowired
    People people;

    @Autowired
    Phones phones;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    final ClientAddress address = Strangers.address();

    Plan plan(Opened session, boolean later, String... purposes) {
        return entries.as(session, () -> withdrawals.plan(new Choice(List.of(purposes), later), Language.EN));
    }

    ChallengeId ask(Opened session, Plan plan) {
        var sent = entries.as(session, () -> withdrawals.request(plan, address, Language.EN));
        return ((SendResult.OnItsWay) sent).challenge();
    }

    WithdrawalResult confirm(Opened session, Plan plan, ChallengeId challenge, String code) {
        return entries.as(session, () -> withdrawals.confirm(plan, challenge, code, address, Language.EN));
    }

    WithdrawalResult withdraw(Person person, Opened session, boolean later, String... purposes) {
        var plan = plan(session, later, purposes);
        var codes = phones.codesFor(person.number()).size();
        var challenge = ask(session, plan);
        return confirm(session, plan, challenge, phones.codeFor(person.number(), codes + 1));
    }

    Opened signIn(Person person) {
        return entries.by(person, Entries.chrome());
    }

    List<StandingWish> wishes(Person person) {
        return transaction.execute(status -> standing.of(person.id()));
    }

    /** What was said about a purpose, the oldest first. */
    static List<String> said(Person person, String purpose) {
        return Tables.superuser()
                .sql(
                        "select kind || ' ' || channel from consent_event where borrower_id = ? and purpose = ? order by id")
                .params(person.id().value(), purpose)
                .query(String.class)
                .list();
    }

    static Map<String, Object> row(Person person) {
        return Tables.superuser()
                .sql("select * from withdrawal where borrower_id = ?")
                .param(person.id().value())
                .query()
                .singleRow();
    }
}
