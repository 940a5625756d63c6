package kz.qorgan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.qorgan.dossier.BorrowerFile.UnmaskResult;
import kz.qorgan.history.History;
import kz.qorgan.history.HistoryFilter;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.restriction.Scope;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** UC-034 and UC-035: one value at a time, recorded first, and told to its owner. */
class UnmaskModuleTests extends DossierTest {

    @Autowired
    private AccessHistory access;

    @Autowired
    private History history;

    @Autowired
    private Restrictions restrictions;

    @Test
    void nothingIsReadableBeforeItIsAskedFor() {
        var opening = opened();
        var shown = staff.as(support, () -> file.data(opening)).toString();
        assertThat(shown)
                .doesNotContain(IBAN, person.iin().value(), person.number().e164(), "Сынақова");
    }

    @Test
    void ownerReadsWhoLookedAtWhatAndWhy() {
        var opening = opened();
        assertThat(unmask(opening, "bank.iban")).isInstanceOfSatisfying(UnmaskResult.Shown.class, shown -> {
            assertThat(shown.value()).isEqualTo(IBAN);
            assertThat(shown.toString()).doesNotContain(IBAN);
        });
        var session = entries.by(person, Entries.chrome());
        assertThat(entries.as(session, access::mine)).singleElement().satisfies(look -> {
            assertThat(look.code()).isEqualTo(support.employee().code());
            assertThat(look.words()).contains(WORDS);
            assertThat(look.fields()).containsExactly("bank.iban");
        });
        var events = entries.as(session, () -> history.page(HistoryFilter.DATA, History.NEWEST))
                .events();
        assertThat(events).extracting(event -> event.words()).contains("FILE_OPENED", "REVEAL_SHOWN.BY_STAFF");
        assertThat(events).noneMatch(event -> event.reportable());
        assertThat(staff.as(support, () -> file.timeline(opening)))
                .extracting(event -> event.entry())
                .containsAll(events.stream().map(event -> event.entry()).toList());
    }

    @Test
    void somebodyElseReadsNothingOfItAndAsksNothing() {
        var opening = opened();
        var other = entries.by(people.borrower(), Entries.chrome());
        assertThat(entries.as(other, access::mine)).isEmpty();
        assertThat(entries.as(other, () -> access.askWhy(opening))).isEmpty();
    }

    @Test
    void askingWhyOpensOneRequest() {
        var opening = opened();
        var session = entries.by(person, Entries.chrome());
        var first = entries.as(session, () -> access.askWhy(opening)).orElseThrow();
        var again = entries.as(session, () -> access.askWhy(opening)).orElseThrow();
        assertThat(again.number()).isEqualTo(first.number());
    }

    @Test
    void withoutTheRecordNothingIsShown() {
        var opening = opened();
        Tables.superuser().sql("revoke insert on audit_entry from qorgan_app").update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> unmask(opening, "bank.iban"));
        } finally {
            Tables.superuser().sql("grant insert on audit_entry to qorgan_app").update();
        }
    }

    @Test
    void whatMustNotBeUsedIsNotShown() {
        transaction.executeWithoutResult(running -> restrictions.block(person.id(), new Scope("bank.iban")));
        var opening = opened();
        assertThat(unmask(opening, "bank.iban")).isEqualTo(new UnmaskResult.Blocked());
        assertThat(staff.as(support, () -> file.data(opening)))
                .flatExtracting(BorrowerFile.Chapter::lines)
                .filteredOn(line -> line.field().name().equals("bank.iban"))
                .allMatch(line -> line.blocked() && line.shown().isEmpty());
    }

    @Test
    void inventedFieldsShowNothing() {
        var opening = opened();
        for (var field : new String[] {"", "%", "../iin", "x".repeat(3_000)}) {
            assertThat(unmask(opening, field)).isEqualTo(new UnmaskResult.NothingStored());
        }
    }

    @Test
    void readingOnEndsAtTheLimit() {
        var opening = opened();
        for (int i = 0; i < 30; i++) {
            unmask(opening, "bank.iban");
        }
        assertThat(unmask(opening, "bank.iban")).isInstanceOf(UnmaskResult.TooMany.class);
    }

    private UnmaskResult unmask(UUID opening, String field) {
        return staff.as(support, () -> file.unmask(opening, field));
    }
}
