package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Category;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.session.CurrentBorrower;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows a borrower everything that is stored about them, by the policy's categories, masked. */
@Service
public class MyData {

    private static final int FORMER = 20;

    private final Catalogue catalogue;
    private final StoredValues stored;
    private final Disclosures disclosures;
    private final RecipientNotices notices;
    private final Borrowers borrowers;
    private final Vault vault;
    private final CurrentBorrower current;
    private final OwnValues own;

    MyData(
            Catalogue catalogue,
            StoredValues stored,
            Disclosures disclosures,
            RecipientNotices notices,
            Borrowers borrowers,
            Vault vault,
            CurrentBorrower current,
            OwnValues own) {
        this.catalogue = catalogue;
        this.stored = stored;
        this.disclosures = disclosures;
        this.notices = notices;
        this.borrowers = borrowers;
        this.vault = vault;
        this.current = current;
        this.own = own;
    }

    /** A module that keeps values of the catalogue's in tables of its own, and gives them to the page. */
    public interface KeptElsewhere {

        /** In full, by the names of their fields. */
        Map<String, Value> of(BorrowerId borrower);

        /** A value and its way here. Prints as stars. */
        record Value(String full, Source origin, Instant since) {

            @Override
            public String toString() {
                return "***";
            }
        }
    }

    /** A value that another one has replaced, masked like the one that holds. */
    public record Former(Optional<String> shown, Source origin, Instant recordedAt, Instant replacedAt) {}

    /** The own data in the order of the catalogue; what the catalogue does not know stands under its category "other". */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<DataSection> all() {
        return of(current.require().borrower());
    }

    /** The same for another module that has made sure whose data it asks for. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<DataSection> of(BorrowerId borrower) {
        var kept = borrowers.kept(borrower);
        var lines = new LifeLines(
                borrower, vault.of(borrower), kept.owing(), disclosures.of(borrower), notices.of(borrower));
        Map<String, DataField> fields = new HashMap<>();
        OwnValues.ofAccount(kept).forEach((name, value) -> fields.put(name, lines.of(catalogue.orOther(name), value)));
        own.elsewhere(borrower).forEach((name, value) -> fields.put(name, lines.of(catalogue.orOther(name), value)));
        stored.of(borrower)
                .forEach(value -> fields.put(value.field(), lines.of(catalogue.orOther(value.field()), value)));
        return catalogue.categories().stream()
                .map(category -> section(category, fields))
                .toList();
    }

    /** What stood in an own field before, the newest first. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<Former> former(String field) {
        var me = current.require().borrower();
        var seal = vault.of(me);
        var lines = new LifeLines(me, seal, new Borrowers.Owing(false, Optional.empty()), List.of(), List.of());
        var known = catalogue.orOther(field);
        return stored.former(me, field, FORMER).stream()
                .map(former -> former(former, lines.shown(known, former.value())))
                .toList();
    }

    /** Everything as it is, for a copy; who calls has made sure whose data it asks for. What does not open is left out. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Whole whole(BorrowerId borrower) {
        var seal = vault.of(borrower);
        Map<String, String> values = new HashMap<>(own.of(borrower, borrowers.kept(borrower)));
        stored.of(borrower)
                .forEach(value -> value.opened(borrower, seal).ifPresent(full -> values.put(value.field(), full)));
        Map<String, List<Former>> former = new HashMap<>();
        stored.former(borrower)
                .forEach(before -> former.computeIfAbsent(before.value().field(), name -> new ArrayList<>())
                        .add(former(before, before.value().opened(borrower, seal))));
        return new Whole(values, former);
    }

    /**
     * Values in full by the names of their fields. Prints as stars.
     *
     * @param former what stood there before, the newest first
     */
    public record Whole(Map<String, String> values, Map<String, List<Former>> former) {

        public Whole {
            values = Map.copyOf(values);
            former = Map.copyOf(former);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    private static Former former(StoredValues.Former former, Optional<String> shown) {
        return new Former(shown, former.value().origin(), former.value().recordedAt(), former.replacedAt());
    }

    private DataSection section(Category category, Map<String, DataField> stored) {
        List<DataField> here = new ArrayList<>();
        List<Field> elsewhere = new ArrayList<>();
        List<Field> empty = new ArrayList<>();
        for (var field : category.fields()) {
            var value = stored.get(field.name());
            if (value != null) {
                here.add(value);
            } else if (hasOwnPage(field.keptBy())) {
                elsewhere.add(field);
            } else {
                empty.add(field);
            }
        }
        if (category.id().equals(Category.OTHER)) {
            unknown(stored).forEach(here::add);
        }
        return new DataSection(category, here, elsewhere, empty);
    }

    private Stream<DataField> unknown(Map<String, DataField> stored) {
        return stored.keySet().stream()
                .filter(name -> catalogue.field(name).isEmpty())
                .sorted()
                .map(stored::get);
    }

    private static boolean hasOwnPage(KeptBy keeper) {
        return switch (keeper) {
            case VALUES, BORROWER -> false;
            case PHONE, SESSION, REQUESTS, CONSENTS, HISTORY, FILES -> true;
        };
    }
}
