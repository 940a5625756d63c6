package kz.qorgan.consenttexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.catalogue.Words;
import kz.qorgan.consenttexts.PublishResult.NoSuchDocument;
import kz.qorgan.consenttexts.PublishResult.Overtaken;
import kz.qorgan.consenttexts.PublishResult.Published;
import kz.qorgan.consenttexts.PublishResult.TooEarly;
import kz.qorgan.consenttexts.PublishResult.Unchanged;
import kz.qorgan.database.StartRefused;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts have versions that nobody changes, and it is remembered who was shown which. */
@PortalTest
class TextsModuleTests {

    private static final LocalDate AHEAD = LocalDate.of(2036, 1, 1);

    @Autowired
    private Texts texts;

    @Autowired
    private TextsAtStart atStart;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @Test
    void policyHasTwoVersionsThatReallyDiffer() {
        var versions = texts.versions(TextVersion.POLICY);
        assertThat(versions).extracting(TextVersion::number).contains(1, 2);
        for (var language : Language.values()) {
            assertThat(versions.getFirst().in(language))
                    .isNotEqualTo(versions.getLast().in(language));
        }
        assertThat(texts.on(TextVersion.POLICY, LocalDate.of(2026, 3, 1)))
                .map(TextVersion::number)
                .contains(1);
    }

    @Test
    void everyWordCountsInTheHash() {
        var version = texts.versions(TextVersion.POLICY).getLast();
        var other = new TextVersion(
                version.id(),
                version.document(),
                version.number(),
                version.effectiveOn(),
                new Words(Map.of(
                        Language.KK, version.in(Language.KK),
                        Language.RU, version.in(Language.RU) + ".",
                        Language.EN, version.in(Language.EN))),
                Set.of(),
                Set.of());
        assertThat(other.hash()).isNotEqualTo(version.hash());
    }

    @Test
    void textThatPeopleMayHaveReadIsNotReplacedByAFile() {
        var version = texts.versions("publication").getLast();
        var altered = new TextVersion(
                UUID.nameUUIDFromBytes(new byte[1]),
                "publication",
                1,
                version.effectiveOn(),
                words("x"),
                Set.of(),
                Set.of());
        assertThatThrownBy(() -> atStart.keep(List.of(altered)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Version 1 of the text publication");
        atStart.keep(List.of(version));
    }

    @Test
    void nextVersionIsPublishedOnceAndHoldsFromItsDay() {
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of("Asia/Almaty"));
        assertThat(publish("no-such", 0, AHEAD, "x")).isEqualTo(new NoSuchDocument());
        assertThat(publish("legal-duties", 0, AHEAD, "x")).isEqualTo(new NoSuchDocument());
        assertThat(publish(TextVersion.POLICY, 2, today.minusDays(1), "x")).isEqualTo(new TooEarly());
        assertThat(publish(TextVersion.POLICY, 1, AHEAD, "x")).isEqualTo(new Overtaken());
        assertThat(publish(TextVersion.POLICY, 2, AHEAD, "x")).isInstanceOf(Published.class);
        assertThat(publish(TextVersion.POLICY, 2, AHEAD.plusDays(1), "y")).isEqualTo(new Overtaken());
        assertThat(publish(TextVersion.POLICY, 3, AHEAD.plusDays(1), "x")).isEqualTo(new Unchanged());
        assertThat(texts.current(TextVersion.POLICY)).map(TextVersion::number).contains(2);
    }

    @Test
    void whoReadWhichVersionIsRememberedOncePerSession(@Autowired Entries entries, @Autowired People people) {
        var person = people.borrower();
        var session = entries.by(person, Entries.chrome());
        var version = texts.current("publication").orElseThrow();
        for (int turn = 0; turn < 2; turn++) {
            entries.as(session, () -> {
                texts.markRead(List.of(version.id(), UUID.nameUUIDFromBytes(new byte[1])), Language.KK);
                return true;
            });
        }
        assertThat(texts.readings(person.id())).singleElement().satisfies(reading -> {
            assertThat(reading.version()).isEqualTo(version);
            assertThat(reading.language()).isEqualTo(Language.KK);
        });
    }

    private PublishResult publish(String document, int after, LocalDate from, String text) {
        return transaction.execute(status -> texts.publish(document, after, from, words(text), Optional.empty()));
    }

    private static Words words(String text) {
        return new Words(Map.of(Language.KK, text, Language.RU, text, Language.EN, text));
    }
}
