package kz.qorgan.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Source;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.files.FileId;
import kz.qorgan.files.KeepResult.Kept;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.KeptUntil.Day;
import kz.qorgan.personaldata.MyData;
import kz.qorgan.retention.Certificate.What;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.SampleFiles;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may no longer be kept is destroyed on the day that the page says, and nothing else is. */
class RetentionModuleTests extends RetentionTest {

    private static final int FIVE_YEARS = 5 * 366;

    @Autowired
    private BorrowerFiles files;

    @Test
    void whatALoanNeededGoesWhenTheLoanIsClosed() {
        received(400);
        owes(closedAgo(1));
        assertThat(destroyed()).isOne();
        assertThat(isStored(UNTIL_REPAID)).isFalse();
        assertThat(isStored(LOAN_FILE)).isTrue();
        assertThat(destroyed()).as("again").isZero();
    }

    @Test
    void openLoanHoldsEverythingButWhatHasATermOfItsOwn() {
        received(FIVE_YEARS);
        owes(open());
        assertThat(destroyed()).isOne();
        assertThat(isStored(UNTIL_REPAID)).isTrue();
        assertThat(isStored(LOAN_FILE)).isTrue();
        assertThat(isStored(REVIEW)).isFalse();
    }

    @Test
    void withoutALoanTheTermBeginsOnTheDayOfReceipt() {
        received(89);
        assertThat(destroyed()).isZero();
        received(90);
        assertThat(destroyed()).isOne();
        assertThat(mine()).singleElement().satisfies(certificate -> {
            assertThat(certificate.field()).isEqualTo(UNTIL_REPAID);
            assertThat(certificate.rule()).isEqualTo("until-repaid");
            assertThat(certificate.due()).isEqualTo(today());
        });
    }

    @Test
    void jobDoesWhatThePageSays(@Autowired MyData myData) {
        received(FIVE_YEARS);
        owes(closedAgo(40));
        var said = inTransaction(() -> myData.of(borrower)).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.keptUntil() instanceof Day)
                .collect(Collectors.toMap(field -> field.field().name(), field -> ((Day) field.keptUntil()).day()));
        assertThat(said).containsOnlyKeys(UNTIL_REPAID, LOAN_FILE, REVIEW);
        destroyed();
        said.forEach((field, day) -> assertThat(isStored(field)).as(field).isEqualTo(today().isBefore(day)));
        assertThat(mine()).allSatisfy(one -> assertThat(one.due()).isEqualTo(said.get(one.field())));
    }

    @Test
    void formerValueGoesByItsOwnAge() {
        received(FIVE_YEARS);
        inTransaction(() -> {
            data.correct(borrower, LOAN_FILE, "KZ86125KZT5004100100", Source.PERSON);
            return true;
        });
        owes(closedAgo(FIVE_YEARS));
        destroyed();
        assertThat(isStored(LOAN_FILE)).isTrue();
        assertThat(mine()).anySatisfy(one -> {
            assertThat(one.field()).isEqualTo(LOAN_FILE);
            assertThat(one.what()).isEqualTo(What.FORMER_VALUE);
        });
    }

    @Test
    void documentGoesWithItsContentAndEvidenceStays() {
        var portrait = file("PHOTO_PORTRAIT");
        var evidence = file("CORRECTION");
        age(portrait, FIVE_YEARS + 1);
        age(evidence, FIVE_YEARS + 1);
        assertThat(destroyed()).isOne();
        assertThat(files.find(borrower, portrait)).isEmpty();
        assertThat(files.find(borrower, evidence)).isPresent();
        assertThat(Tables.actsOn(portrait)).contains("upload_delete");
    }

    @Test
    void isRecordedAndToldInTheCopyAndToNobodyElse(@Autowired DestroyedPart part) {
        received(90);
        destroyed();
        assertThat(Tables.actsConcerning(borrower)).contains("data_destroyed");
        var told = part.tell(borrower, Locale.ENGLISH);
        assertThat(told.entries()).hasSize(1);
        assertThat(told.chapters().getFirst().items().getFirst().title()).isEqualTo("Phone of the employer");
        somebody();
        assertThat(mine()).isEmpty();
    }

    @Test
    void processesAtOnceDestroyOnce() {
        received(FIVE_YEARS);
        var outcomes = AtOnce.times(8, () -> job.destroyOf(borrower));
        assertThat(outcomes.stream().mapToInt(RetentionJob.Outcome::destroyed).sum())
                .isEqualTo(3);
        assertThat(mine()).hasSize(3);
    }

    @Test
    void runFindsWhomToLookAt() {
        received(90);
        var dueByAValue = borrower;
        somebody();
        age(file("PHOTO_PORTRAIT"), FIVE_YEARS + 1);
        job.run();
        assertThat(certificatesOf(dueByAValue)).isOne();
        assertThat(certificatesOf(borrower)).isOne();
        assertThat(Tables.dump("destruction")).doesNotContain("+77172000000");
    }

    private static int certificatesOf(BorrowerId owner) {
        return Tables.superuser()
                .sql("select count(*) from destruction where borrower_id = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    private FileId file(String kind) {
        var content = new ByteArrayInputStream(SampleFiles.png(40, 30));
        return ((Kept) files.keep(borrower, kind, "a.png", content)).file().id();
    }

    private void age(FileId file, int days) {
        Tables.superuser()
                .sql("update stored_file set created_at = portal_now() - make_interval(days => ?) where id = ?")
                .params(days, file.value())
                .update();
    }
}
