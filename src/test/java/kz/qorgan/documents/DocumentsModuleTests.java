package kz.qorgan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import kz.qorgan.documents.DocumentResult.NotThere;
import kz.qorgan.documents.DocumentResult.Opened;
import kz.qorgan.documents.DocumentResult.TooMany;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.KeepResult;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Tables;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A document is shown to its owner only, after the proof, counted and recorded. */
@PortalTest
class DocumentsModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private BorrowerFiles files;

    @Autowired
    private Entries entries;

    @Autowired
    private People people;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TransactionTemplate transaction;

    private FileId portrait = new FileId(UUID.randomUUID());
    private Person person;
    private SessionLifecycle.Opened session;

    @BeforeEach
    void somebodyWithAPortrait() {
        person = people.borrower();
        session = proved(person);
        var kept = (KeepResult.Kept) files.keep(
                person.id(),
                StoredDocument.kindOf("photo.portrait"),
                "portrait.png",
                new ByteArrayInputStream(SampleFiles.png(300, 400)));
        portrait = kept.file().id();
    }

    @Test
    void ownDocumentIsCalledByTheCatalogue() {
        var mine = entries.as(session, () -> documents.mine());
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().field().orElseThrow().name()).isEqualTo("photo.portrait");
    }

    @Test
    void ownerSeesItAndTheRecordSaysSo() throws IOException {
        var shown = (Opened) entries.as(session, () -> documents.look(portrait));
        assertThat(shown.content().readAllBytes()).startsWith(0xFF, 0xD8);
        assertThat(Tables.actsOn(portrait)).contains("reveal_shown");
    }

    @Test
    void codeFromThePhoneAloneShowsNothing() {
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP);
        assertThatThrownBy(() -> entries.as(session, () -> documents.open(portrait)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Tables.actsOn(portrait)).doesNotContain("reveal_shown");
    }

    @Test
    void documentOfSomebodyElseIsNotThere() {
        var stranger = proved(people.borrower());
        assertThat(entries.as(stranger, () -> documents.open(portrait))).isEqualTo(new NotThere());
        assertThat(entries.as(stranger, () -> documents.look(portrait))).isEqualTo(new NotThere());
        assertThat(entries.as(stranger, () -> documents.mine())).isEmpty();
        assertThat(Tables.actsOn(portrait)).doesNotContain("reveal_shown");
    }

    @Test
    void everyLookCounts() {
        for (int look = 0; look < 20; look++) {
            assertThat(entries.as(session, () -> documents.look(portrait))).isInstanceOf(Opened.class);
        }
        assertThat(entries.as(session, () -> documents.look(portrait))).isInstanceOf(TooMany.class);
    }

    private SessionLifecycle.Opened proved(Person somebody) {
        var opened = entries.by(somebody, Entries.chrome());
        transaction.executeWithoutResult(
                running -> enrolments.addConfirmed(somebody.id(), Factor.Kind.PASSWORD, opened.id()));
        entries.holds(opened, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        return opened;
    }
}
