package kz.qorgan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import kz.qorgan.kernel.Language;
import org.junit.jupiter.api.Test;

/** The lender's own edition is what the portal goes by, and nothing that it forgets is lost. */
class CatalogueTests {

    @Test
    void ownFileReplacesTheOneOfThePortal() throws IOException {
        var catalogue = OwnFile.right().read();
        assertThat(catalogue.edition()).isEqualTo("1");
        assertThat(catalogue.fields()).extracting(Field::name).containsExactly("iin", "email", "other");
        assertThat(catalogue.field("bank.iban")).isEmpty();
        assertThat(catalogue.recipient("bank").name().in(Language.EN)).isEqualTo("Bank");
    }

    @Test
    void hashTellsEditionsApart() throws IOException {
        var right = OwnFile.right();
        assertThat(right.read().hash())
                .hasSize(64)
                .isEqualTo(right.read().hash())
                .isNotEqualTo(right.with("Деньги", "Деньга").read().hash());
    }

    @Test
    void readsFilesOfOtherEditors() throws IOException {
        var windows = new OwnFile("\ufeff" + OwnFile.right().text().replace("\n", "\r\n"));
        assertThat(windows.read().fields()).isEqualTo(OwnFile.right().read().fields());
    }

    @Test
    void unknownFieldIsShownUnderOther() throws IOException {
        var catalogue = OwnFile.right().read();
        var unknown = catalogue.orOther("loan.score");
        assertThat(unknown.label().in(Language.KK)).isEqualTo("loan.score");
        assertThat(unknown.correction()).isEqualTo(CorrectionRule.STAFF_ONLY);
        assertThat(unknown.masked("a score of 1984")).isEqualTo("a•••");
        assertThat(catalogue.categoryOf("loan.score").id()).isEqualTo(Category.OTHER);
    }

    @Test
    void knownFieldStaysItself() throws IOException {
        var catalogue = OwnFile.right().read();
        assertThat(catalogue.orOther("email")).isSameAs(catalogue.field("email").orElseThrow());
        assertThat(catalogue.categoryOf("email").id()).isEqualTo("contact");
    }

    @Test
    void recipientOfAnEarlierEditionIsStillNamed() throws IOException {
        assertThat(OwnFile.right().read().recipient("old-bank").name().in(Language.RU))
                .isEqualTo("old-bank");
    }

    @Test
    void termsEndAfterTheirPeriod() throws IOException {
        var rule = OwnFile.right().read().field("iin").orElseThrow().retention();
        assertThat(rule.period()).isEqualTo(Period.ofYears(5));
        assertThat(rule.endsOn(LocalDate.parse("2024-02-29"))).isEqualTo("2029-02-28");
    }
}
