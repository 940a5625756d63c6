package kz.qorgan.rightsdialogue;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.receipt.CheckResult;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rightsdialogue.FormResult.Flaw;
import kz.qorgan.rightsdialogue.FormResult.Flawed;
import kz.qorgan.rightsdialogue.FormResult.Sent;
import kz.qorgan.rightsdialogue.FormResult.Wrong;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;

/** UC-027: a request is confirmed word for word by a code that names it. */
class RequestFormModuleTests extends RequestFormTest {

    @Test
    void codeNamesTheActAndTheRequestHasNumberClockAndReceipt() {
        write(RequestKind.COMPLAINT, WORDS);
        var challenge = begin();
        var code = code();
        assertThat(phones.textsFor(person.number()).getFirst().text()).contains("жалоба");
        var sent = (Sent) confirm(challenge, code);
        assertThat(sent.request().state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(check.check(sent.receipt().value(), Strangers.address())).isInstanceOf(CheckResult.Genuine.class);
        assertThat(as(() -> dialogue.receiptsOfMine(sent.request().number()))).containsExactly(sent.receipt());
        assertThat(as(() -> dialogue.ofMine(sent.request().number())).getFirst().words())
                .hasValueSatisfying(text -> assertThat(text).contains(WORDS, "Жалоба"));
        assertThat(as(() -> drafts.mine()).words()).isEmpty();
        assertThat(Tables.dump("rights_entry", "rights_draft", "receipt")).doesNotContain("сестре");
    }

    @Test
    void codeForOtherWordsConfirmsNothing() {
        write(RequestKind.COMPLAINT, WORDS);
        var challenge = begin();
        var code = code();
        write(RequestKind.COMPLAINT, WORDS + " и ночью");
        assertThat(confirm(challenge, code)).isInstanceOf(Wrong.class);
        write(RequestKind.COMPLAINT, WORDS);
        assertThat(confirm(challenge, code)).isInstanceOf(Sent.class);
    }

    @Test
    void oneCodeSendsOneRequest() {
        write(RequestKind.INFORMATION, "");
        var challenge = begin();
        var code = code();
        var results = AtOnce.times(4, () -> confirm(challenge, code));
        assertThat(results).filteredOn(Sent.class::isInstance).hasSize(1);
        assertThat(as(() -> requests.mine())).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeACodeIsSent() {
        assertThat(tryToBegin()).isEqualTo(new Flawed(Flaw.KIND));
        write(RequestKind.COMPLAINT, "short");
        assertThat(tryToBegin()).isEqualTo(new Flawed(Flaw.WORDS));
        as(() -> save(RequestKind.DELETION, "no-such-category", ""));
        assertThat(tryToBegin()).isEqualTo(new Flawed(Flaw.ABOUT));
        as(() -> save(RequestKind.CORRECTION, "", WORDS));
        assertThat(tryToBegin()).isEqualTo(new Flawed(Flaw.KIND));
    }
}
