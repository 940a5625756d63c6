package kz.qorgan.copycontent;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.export.ExportPart;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.DataField;
import kz.qorgan.personaldata.DataSection;
import kz.qorgan.personaldata.MyData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every category and every field of the catalogue, those of which nothing is stored as well, so that nothing can be missed. */
@Component
@Order(10)
class DataPart implements ExportPart {

    private final MyData data;
    private final Catalogue catalogue;
    private final DataChapters chapters;

    DataPart(MyData data, Catalogue catalogue, DataChapters chapters) {
        this.data = data;
        this.catalogue = catalogue;
        this.chapters = chapters;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public Told tell(BorrowerId borrower, Locale locale) {
        var words = new FieldEntry.Maker(catalogue, Language.of(locale));
        var sections = data.of(borrower);
        var whole = data.whole(borrower);
        var entries = sections.stream()
                .map(section -> new CategoryEntry(
                        section.category().id(),
                        section.category().label().in(words.language()),
                        section.category().explanation().in(words.language()),
                        fields(section, words, whole.values(), whole.former())))
                .toList();
        return new Told(
                entries,
                entries.stream().map(entry -> chapters.of(entry, locale)).toList(),
                List.of());
    }

    /** In the order of the catalogue; those that it does not know at the end. */
    private static List<FieldEntry> fields(
            DataSection section,
            FieldEntry.Maker words,
            Map<String, String> values,
            Map<String, List<MyData.Former>> former) {
        Map<String, DataField> stored = new HashMap<>();
        section.fields().forEach(field -> stored.put(field.field().name(), field));
        var known = section.category().fields();
        var unknown = section.fields().stream()
                .map(DataField::field)
                .filter(field -> known.stream().noneMatch(one -> one.name().equals(field.name())));
        return Stream.concat(known.stream(), unknown)
                .map((Field field) -> words.entry(
                        field,
                        stored.get(field.name()),
                        values.get(field.name()),
                        former.getOrDefault(field.name(), List.of())))
                .toList();
    }

    /** A category as it stands in the copy. */
    record CategoryEntry(String id, String label, String explanation, List<FieldEntry> fields) {}
}
