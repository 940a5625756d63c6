package kz.qorgan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kz.qorgan.consent.Consent.State;
import kz.qorgan.consent.ConsentEvent.Kind;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Consenting;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was said is kept as it was, and what may be done with data follows from it. */
@PortalTest
class ConsentModuleTests {

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentRegister register;

    @Autowired
    private Giving giving;

    @Autowired
    private Texts texts;

    @Autowired
    private Consenting consenting;

    @Autowired
    private Entries entries;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    private final ClientAddress address = Strangers.address();
    private Person person;
    private Opened session;

    @BeforeEach
    void somebody(@Autowired People people) {
        person = people.borrower();
        session = entries.by(person, Entries.chrome());
    }

    @Test
    void whatWasNeverAgreedToIsOff() {
        assertThat(consents.permits(person.id(), "marketing-sms")).isFalse();
        assertThat(consents.permits(person.id(), "no-such-purpose")).isFalse();
        assertThat(consents.permits(person.id(), "legal-duties")).isTrue();
        assertThat(consents.permits(person.id(), "legal-duties", "courts")).isTrue();
        assertThat(consents.permits(person.id(), "legal-duties", "mail-provider"))
                .isFalse();
    }

    @Test
    void newRecipientIsOffUntilTheNewWordsAreAgreedTo() {
        consenting.agree(person.id(), "collection");
        assertThat(consents.permits(person.id(), "collection", "collection-agency"))
                .isTrue();
        assertThat(consents.permits(person.id(), "collection", "assignee")).isFalse();
        assertThat(consents.mayReceive(person.id(), "assignee")).isFalse();
        assertThat(state("collection")).isEqualTo(State.GIVEN_IN_PART);
        assertThat(give("collection")).isInstanceOf(GivingResult.Given.class);
        assertThat(state("collection")).isEqualTo(State.GIVEN);
        assertThat(consents.mayReceive(person.id(), "assignee")).isTrue();
    }

    @Test
    void newPurposeIsOffUntilItIsAgreedTo() {
        assertThat(state("automated-decisions")).isEqualTo(State.NOT_ASKED);
        assertThat(consents.permits(person.id(), "automated-decisions")).isFalse();
        assertThat(refuse("automated-decisions")).isTrue();
        assertThat(state("automated-decisions")).isEqualTo(State.REFUSED);
        assertThat(give("automated-decisions")).isInstanceOf(GivingResult.Given.class);
        assertThat(consents.permits(person.id(), "automated-decisions")).isTrue();
        assertThat(consents.eventsOf(person.id()))
                .extracting(ConsentEvent::kind)
                .containsExactly(Kind.GIVEN, Kind.REFUSED);
    }

    @Test
    void handedOverTwiceIsOneEvent() {
        var handed = new HandedConsent(
                "publication", Kind.GIVEN, Consenting.SIGNED_ON, Optional.of(1), Channel.OFFICE, "paper-1");
        assertThat(take(handed)).isTrue();
        assertThat(take(handed)).isFalse();
        assertThat(consents.eventsOf(person.id())).hasSize(1);
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("consent_given");
    }

    @Test
    void olderWordFromOutsideDoesNotUndoAWithdrawalHere() {
        consenting.agree(person.id(), "publication");
        transaction.executeWithoutResult(
                status -> register.withdraw(person.id(), "publication", Channel.PORTAL, "code"));
        take(new HandedConsent(
                "publication",
                Kind.GIVEN,
                Consenting.SIGNED_ON.plusDays(5),
                Optional.empty(),
                Channel.PHONE,
                "call-1"));
        assertThat(consents.permits(person.id(), "publication")).isFalse();
    }

    @Test
    void contractBringsTheWordsOfItsDay() {
        transaction.executeWithoutResult(status -> register.agreedWithContract(person.id(), Consenting.SIGNED_ON));
        var agreed = consents.of(person.id()).stream()
                .filter(consent -> consent.purpose().id().equals("credit-bureaus"))
                .findFirst()
                .flatMap(Consent::agreed);
        assertThat(agreed).map(TextVersion::number).contains(1);
        assertThat(consents.eventsOf(person.id()))
                .allSatisfy(event -> assertThat(event.proof()).isEqualTo("contract-2026-03-01"));
    }

    @Test
    void unknownPurposeOrVersionIsNotTaken() {
        assertThat(register.knows(new HandedConsent(
                        "no-such", Kind.GIVEN, Consenting.SIGNED_ON, Optional.empty(), Channel.OFFICE, "p")))
                .isFalse();
        assertThat(register.knows(new HandedConsent(
                        "publication", Kind.GIVEN, Consenting.SIGNED_ON, Optional.of(99), Channel.OFFICE, "p")))
                .isFalse();
        assertThatThrownBy(() -> new HandedConsent(
                        "publication", Kind.GIVEN, Consenting.SIGNED_ON, Optional.empty(), Channel.PORTAL, "p"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsOverwritten(@Autowired JdbcClient portal) {
        for (var table : List.of("consent_event", "text_version", "text_reading", "withdrawal", "processing_stop")) {
            assertThatThrownBy(() -> portal.sql("delete from " + table).update())
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        portal.sql("update consent_event set kind = 'GIVEN'").update())
                .hasStackTraceContaining("permission denied");
    }

    private boolean take(HandedConsent handed) {
        return Boolean.TRUE.equals(transaction.execute(status -> register.take(person.id(), List.of(handed))));
    }

    private State state(String purpose) {
        return consents.of(person.id()).stream()
                .filter(consent -> consent.purpose().id().equals(purpose))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private boolean refuse(String purpose) {
        var version = texts.current(purpose).orElseThrow().id();
        return entries.as(session, () -> giving.refuse(version));
    }

    private GivingResult give(String purpose) {
        var words = texts.current(purpose).orElseThrow();
        var before = phones.codesFor(person.number()).size();
        var sent = (SendResult.OnItsWay) entries.as(session, () -> giving.request(words, address, Language.EN));
        var code = phones.codeFor(person.number(), before + 1);
        return entries.as(session, () -> giving.confirm(words, sent.challenge(), code, address, Language.EN));
    }
}
