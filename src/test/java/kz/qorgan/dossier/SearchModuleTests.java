package kz.qorgan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UC-034: one whole key finds one borrower, and nothing else finds anybody. */
class SearchModuleTests extends DossierTest {

    @Test
    void eachWholeKeyFindsThePersonMasked() {
        var session = entries.by(person, kz.qorgan.testing.Entries.chrome());
        for (var key : new String[] {
            person.iin().value(), person.number().e164(), session.id().toString(), request(person)
        }) {
            assertThat(find(key)).isInstanceOf(SearchResult.Found.class);
            assertThat(find(key).toString())
                    .contains("•••")
                    .doesNotContain("Сынақова", person.number().e164());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "_",
                "*",
                "?",
                "+7701",
                "9003154",
                "Сынақова",
                "' or 1=1 --",
                "9003154%",
                "900315400001,900315400002",
                "900315400001 900315400002",
                "Q-%",
                "Q-____-____",
                "000000000000"
            })
    void partsListsAndWildcardsAreNoKeys(String typed) {
        assertThat(find(typed)).isInstanceOf(SearchResult.NotExact.class);
    }

    @Test
    void aThousandKeysAtOnceAreNoKey() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(i -> "9003154%05d".formatted(i))
                .collect(Collectors.joining("\n"));
        assertThat(find(many)).isEqualTo(new SearchResult.NotExact());
    }

    @Test
    void aThousandKeysOneByOneEndAtTheLimit() {
        var results = IntStream.range(0, 70)
                .mapToObj(i -> find("+7705%07d".formatted(i)))
                .toList();
        assertThat(results).filteredOn(SearchResult.Nobody.class::isInstance).hasSizeBetween(59, 62);
        assertThat(results.getLast()).isInstanceOf(SearchResult.TryLater.class);
        assertThat(open(new Reason.OwnWords(WORDS))).isInstanceOf(OpeningResult.TryLater.class);
    }

    @Test
    void everySearchIsRecorded() {
        find(person.iin().value());
        assertThat(Tables.superuser()
                        .sql("select act from audit_entry where employee_id = ? and borrower_id = ?")
                        .params(support.employee().id().value(), person.id().value())
                        .query(String.class)
                        .list())
                .isEqualTo(Collections.singletonList("borrower_searched"));
    }
}
