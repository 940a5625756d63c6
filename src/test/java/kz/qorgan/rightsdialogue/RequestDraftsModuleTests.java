package kz.qorgan.rightsdialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rightsdialogue.Dialogue.SayResult;
import kz.qorgan.testing.Entries;
import org.junit.jupiter.api.Test;

/** UC-027: drafts and files last, and strangers see and change nothing. */
class RequestDraftsModuleTests extends RequestFormTest {

    @Test
    void draftAndItsFilesOutliveTheSession() {
        write(RequestKind.FRAUD_REPORT, WORDS);
        attach(RequestDrafts.NEW);
        clock.advance(Duration.ofHours(13));
        session = entries.by(person, Entries.firefox());
        var draft = as(() -> drafts.mine());
        assertThat(draft.words()).isEqualTo(WORDS);
        assertThat(draft.kind()).contains(RequestKind.FRAUD_REPORT);
        assertThat(draft.files()).hasSize(1);
        var sent = send();
        assertThat(as(() -> dialogue.ofMine(sent.number())).getFirst().files()).hasSize(1);
    }

    @Test
    void sameRequestIsShownAndMayBeSentAgain() {
        write(RequestKind.INFORMATION, "");
        var first = send();
        assertThat(as(() -> form.same(RequestKind.INFORMATION, "")))
                .extracting(Request::number)
                .containsExactly(first.number());
        write(RequestKind.INFORMATION, "");
        assertThat(send().number()).isNotEqualTo(first.number());
    }

    @Test
    void numberOfSomebodyElseOpensNothing() {
        write(RequestKind.INFORMATION, "");
        var request = send();
        var stranger = entries.by(people.borrower(), Entries.firefox());
        assertThat(entries.as(stranger, () -> requests.mine(request.number()))).isEmpty();
        assertThat(entries.as(stranger, () -> dialogue.ofMine(request.number())))
                .isEmpty();
        assertThat(entries.as(stranger, () -> dialogue.say(request.number(), "hello")))
                .isEqualTo(SayResult.OVER);
        assertThat(entries.as(stranger, () -> dialogue.receiptsOfMine(request.number())))
                .isEmpty();
        assertThat(entries.as(stranger, () -> drafts.add(request.number().value(), "x.png", picture())))
                .isEmpty();
    }

    @Test
    void sixthFileIsNotTaken() {
        for (int file = 0; file < 5; file++) {
            assertThat(attach(RequestDrafts.NEW)).isPresent();
        }
        assertThat(attach(RequestDrafts.NEW)).isEmpty();
        as(() -> {
            drafts.discard();
            return true;
        });
        assertThat(as(() -> drafts.mine()).files()).isEmpty();
    }
}
