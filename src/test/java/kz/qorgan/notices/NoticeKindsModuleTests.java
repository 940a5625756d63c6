package kz.qorgan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import kz.qorgan.export.ExportDownloaded;
import kz.qorgan.passkey.SignedInByPasskey;
import kz.qorgan.phone.NumberChanged;
import kz.qorgan.phone.RecoveryNumberChanged;
import kz.qorgan.presence.SharedDeviceLeftOpen;
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

/** What other modules say has happened is told. */
@PortalTest
class NoticeKindsModuleTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;

    @BeforeEach
    void makePerson(@Autowired People people) {
        person = people.borrower();
    }

    @Test
    void newBrowserThatAPasskeyOpenedIsToldOnceAndAKnownOneNever(
            @Autowired Entries entries, @Autowired MovableClock clock) {
        var session = entries.by(person, Entries.firefox());
        var event = new SignedInByPasskey(person.id(), session.id(), false);
        happens(event);
        happens(event);
        happens(new SignedInByPasskey(
                person.id(), entries.by(person, Entries.chrome()).id(), true));
        clock.advance(Duration.ofSeconds(61));
        assertThat(told()).startsWith("Новый вход").contains("/not-me/");
        assertThat(notices()).isOne();
    }

    @Test
    void changeOfTheNumberIsToldWithTheWayOut() {
        happens(new NumberChanged(person.id(), UUID.randomUUID()));
        assertThat(told()).startsWith("Номер телефона учётной записи изменён").contains("/not-me/");
    }

    @Test
    void changeOfTheSecondNumberIsTold() {
        var event = new RecoveryNumberChanged(person.id(), UUID.randomUUID());
        happens(event);
        happens(event);
        assertThat(told()).startsWith("Изменён второй номер").contains("/not-me/");
        assertThat(notices()).isOne();
    }

    @Test
    void sharedDeviceThatWasLeftOpenIsTold(@Autowired Entries entries) {
        var session = entries.by(person, Entries.sharedFirefox());
        happens(new SharedDeviceLeftOpen(person.id(), session.id()));
        assertThat(told()).startsWith("Кабинет остался открытым на общем устройстве");
    }

    @Test
    void copyThatWasTakenAwayIsToldOnceWithTheWayOut() {
        var copy = UUID.randomUUID();
        happens(new ExportDownloaded(person.id(), copy));
        happens(new ExportDownloaded(person.id(), copy));
        assertThat(told()).startsWith("Скачана копия ваших данных").contains("/not-me/");
        assertThat(notices()).isOne();
    }

    private void happens(Object event) {
        transaction.executeWithoutResult(running -> events.publishEvent(event));
    }

    private int notices() {
        return Tables.superuser()
                .sql("select count(*) from notice where borrower_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private String told() {
        await().until(() -> !phones.textsFor(person.number()).isEmpty());
        return phones.textsFor(person.number()).getFirst().text();
    }
}
