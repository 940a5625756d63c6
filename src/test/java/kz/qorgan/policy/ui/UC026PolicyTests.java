package kz.qorgan.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import kz.qorgan.consenttexts.Difference;
import kz.qorgan.consenttexts.Difference.Kind;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.Tables;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-026: what the policy says, what it said before, and what that changes for me. */
class UC026PolicyTests extends ViewTest {

    @Autowired
    private Texts texts;

    @Test
    void versionThatHoldsIsShownWithWhatChangedForMe() {
        UI.getCurrent().navigate("policy");
        assertThat(text()).contains("Privacy policy", "Version ", "What changed for you", "Other versions", "SHA-256");
    }

    @Test
    void whatIsNewIsOffUntilItIsAgreedTo() {
        UI.getCurrent().navigate("policy/2");
        assertThat(text()).contains("so it is off until you do");
        UI.getCurrent().navigate("policy/1");
        assertThat(text()).contains("Version 1").doesNotContain("What changed for you");
    }

    @Test
    void differenceNamesWhatWasAddedAndChanged() {
        var versions = texts.versions(TextVersion.POLICY).reversed();
        var difference = Difference.between(
                versions.get(0).in(Language.EN), versions.get(1).in(Language.EN));
        assertThat(difference.rows()).extracting(Difference.Row::kind).contains(Kind.SAME, Kind.CHANGED);
        assertThat(Difference.between("one\ntwo", "one\ntwo\nthree").rows())
                .last()
                .isEqualTo(new Difference.Row(Kind.ADDED, "", "three"));
    }

    @Test
    void readingIsRecorded() {
        UI.getCurrent().navigate("policy/1");
        assertThat(Tables.superuser()
                        .sql("select count(*) from text_reading where borrower_id = ?")
                        .param(person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4711})
    void versionThatIsNotThereLeadsToTheOneThatHolds(int number) {
        UI.getCurrent().navigate("policy/" + number);
        assertThat(text()).contains("Privacy policy");
    }
}
