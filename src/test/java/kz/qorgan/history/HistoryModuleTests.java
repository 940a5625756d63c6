package kz.qorgan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.otp.SendResult;
import kz.qorgan.signin.SignInResult;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the history tells, from where, and how much of it at a time. */
class HistoryModuleTests extends HistoryTest {

    @Autowired
    private Phones phones;

    @Test
    void tellsWhoAskedForACodeThatLedToNothing() {
        var address = Strangers.address();
        signIn.request(person.number(), Strangers.browser(), address, Language.EN);
        assertThat(newest(HistoryFilter.CODES).unused()).isFalse();
        clock.advance(Duration.ofMinutes(6));
        var code = newest(HistoryFilter.CODES);
        assertThat(code.words()).isEqualTo("AUTHN_TOKEN_CREATED.SIGN_IN");
        assertThat(code.unused()).isTrue();
        assertThat(code.from().orElseThrow().network()).isEqualTo(address.network());
    }

    @Test
    void tellsWhereAWrongCodeCameFrom() {
        var address = Strangers.address();
        var browser = Strangers.browser();
        wrongCode(browser, address);
        var failed = newest(HistoryFilter.SIGN_INS);
        assertThat(failed.words()).isEqualTo("AUTHN_LOGIN_FAIL");
        assertThat(failed.from().orElseThrow().network()).isEqualTo(address.network());
    }

    @Test
    void entryStaysWhenItsPlaceIsForgotten() {
        signIn.request(person.number(), Strangers.browser(), Strangers.address(), Language.EN);
        var code = newest(HistoryFilter.CODES);
        Tables.superuser()
                .sql("delete from challenge where borrower_id = ?")
                .param(person.id().value())
                .update();
        var later = newest(HistoryFilter.CODES);
        assertThat(later.entry()).isEqualTo(code.entry());
        assertThat(later.from()).isEmpty();
    }

    @Test
    void placeOfAnAskerIsNotReadableInTheTable() {
        var address = Strangers.address();
        signIn.request(person.number(), Strangers.browser(), address, Language.EN);
        assertThat(Tables.dump("challenge")).doesNotContain(address.network());
    }

    @Test
    void tellsNothingOfAnybodyElse() {
        var other = people.borrower();
        entries.by(other, Entries.firefox());
        signIn.request(other.number(), Strangers.browser(), Strangers.address(), Language.EN);
        assertThat(all()).hasSize(1).allMatch(event -> event.words().equals("USER_CREATED"));
    }

    @Test
    void comesInPagesWithoutGapOrRepetition() {
        fill(100);
        List<Long> seen = new ArrayList<>();
        var before = History.NEWEST;
        History.Page page;
        do {
            page = read(HistoryFilter.CODES, before);
            page.events().forEach(event -> seen.add(event.entry()));
            before = seen.getLast();
        } while (page.more());
        assertThat(seen).hasSize(100).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void tenThousandEntriesAreReadThroughTheIndex() {
        fill(10_000);
        var began = System.nanoTime();
        assertThat(read(HistoryFilter.ALL, History.NEWEST).events()).hasSize(30);
        assertThat(read(HistoryFilter.CHANGES, History.NEWEST).events()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void saysSinceWhenItIsRecorded() {
        assertThat(as(session, history::since).orElseThrow()).isBeforeOrEqualTo(clock.now());
    }

    private void wrongCode(BrowserId browser, ClientAddress address) {
        var sent = (SendResult.OnItsWay) signIn.request(person.number(), browser, address, Language.EN);
        var right = phones.codeFor(person.number(), 1);
        var wrong = (right.charAt(0) == '0' ? "1" : "0") + right.substring(1);
        assertThat(signIn.confirm(sent.challenge(), wrong, browser, new Visitor("", address, false)))
                .isInstanceOf(SignInResult.Refused.class);
    }

    private void fill(int entriesMade) {
        Tables.superuser()
                .sql("insert into audit_entry (act, borrower_id, reason)"
                        + " select 'authn_token_created', ?, 'SIGN_IN' from generate_series(1, ?)")
                .params(person.id().value(), entriesMade)
                .update();
    }
}
