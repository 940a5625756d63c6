package kz.qorgan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.catalogue.Source;
import kz.qorgan.consent.Channel;
import kz.qorgan.consent.ConsentRegister;
import kz.qorgan.factors.Passwords;
import kz.qorgan.freeze.AccountFreeze;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.mail.DemoMailbox;
import kz.qorgan.messaging.DemoGateway.Received;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.signin.SignedInByCode;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens is told once, by text and by mail, and never without having happened. */
@PortalTest
class NoticesModuleTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private NoticeSending sending;

    @Autowired
    private AccountFreeze account;

    @Autowired
    private Entries entries;

    @Autowired
    private Phones phones;

    @Autowired
    private DemoMailbox mailbox;

    @Autowired
    private PersonalData data;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;
    private String mailAddress;

    @BeforeEach
    void makePerson(@Autowired People people, @Autowired ConsentRegister consents) {
        person = people.borrower();
        mailAddress = "p" + person.number().e164().substring(1) + "@example.com";
        transaction.executeWithoutResult(running -> {
            data.keep(person.id(), Map.of("email", mailAddress), Source.INTAKE);
            consents.agreedWithContract(person.id(), LocalDate.of(2026, 3, 1));
        });
    }

    @Test
    void newDeviceIsToldAfterAMinuteByTextAndByMail() {
        signedIn(entries.by(person, Entries.chrome()), false);
        sending.sendDue(100);
        assertThat(texts()).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
        assertThat(texts().getFirst().text()).startsWith("Новый вход").contains("Chrome, Windows", "Не вы? http");
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        assertThat(mails().getFirst().subject()).isEqualTo("Вход на новом устройстве");
        assertThat(mails().getFirst().text())
                .contains("/not-me/")
                .doesNotContain("Айгүл", person.number().e164());
    }

    @Test
    void withoutConsentToTheMailServiceAbroadOnlyTheTextIsSent(@Autowired ConsentRegister consents) {
        transaction.executeWithoutResult(
                running -> consents.withdraw(person.id(), "cross-border", Channel.PORTAL, "test"));
        signedIn(entries.by(person, Entries.chrome()), false);
        clock.advance(Duration.ofSeconds(61));
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
        assertThat(mails()).isEmpty();
    }

    @Test
    void knownDeviceIsNotTold() {
        signedIn(entries.by(person, Entries.chrome()), true);
        assertThat(rows()).isZero();
    }

    @Test
    void sameEventHeardTwiceIsOneNotice() {
        var session = entries.by(person, Entries.chrome());
        signedIn(session, false);
        signedIn(session, false);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void manyWorkersAtOnceSendOnce() {
        freeze();
        AtOnce.times(16, () -> sending.sendDue(20));
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
        sending.sendDue(20);
        assertThat(messagesOf()).isEqualTo(2);
    }

    @Test
    void workerThatDiesBeforeItsCommitLeavesTheNoticeToAnother() {
        freeze();
        transaction.executeWithoutResult(running -> {
            sending.sendDue(100);
            running.setRollbackOnly();
        });
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
    }

    @Test
    void actThatDoesNotHappenIsNotTold() {
        transaction.executeWithoutResult(running -> {
            account.freeze(person.id(), AccountFreeze.Cause.CODE);
            running.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void factorThatIsAddedIsTold(@Autowired Passwords passwords) {
        transaction.executeWithoutResult(running ->
                passwords.setConfirmed(person.id(), "seven horses by the lake", new SessionId(UUID.randomUUID())));
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
        assertThat(texts().getFirst().text()).startsWith("Добавлен или изменён способ входа");
    }

    @Test
    void rowsHoldNothingReadable() {
        signedIn(entries.by(person, Entries.chrome()), false);
        clock.advance(Duration.ofSeconds(61));
        await().untilAsserted(() -> assertThat(texts()).hasSize(1));
        var token = texts().getFirst().text().replaceAll("(?s).*/not-me/", "");
        assertThat(Tables.dump("notice", "outbox_message")).doesNotContain("Chrome", token, mailAddress);
    }

    private void signedIn(Opened session, boolean known) {
        transaction.executeWithoutResult(
                running -> events.publishEvent(new SignedInByCode(person.id(), session.id(), known)));
    }

    private void freeze() {
        transaction.executeWithoutResult(running -> account.freeze(person.id(), AccountFreeze.Cause.CODE));
    }

    private List<Received> texts() {
        return phones.textsFor(person.number());
    }

    private List<DemoMailbox.Received> mails() {
        return mailbox.mailbox().stream()
                .filter(mail -> mail.to().equals(mailAddress))
                .toList();
    }

    private long rows() {
        return Tables.superuser()
                .sql("select count(*) from notice where borrower_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private long messagesOf() {
        return Tables.superuser()
                .sql(
                        "select count(*) from outbox_message o, notice n where o.idempotency_key like 'notice ' || n.id || '%' and n.borrower_id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}
