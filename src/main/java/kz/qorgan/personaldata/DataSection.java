package kz.qorgan.personaldata;

import java.util.List;
import kz.qorgan.catalogue.Category;
import kz.qorgan.catalogue.Field;

/**
 * A category of the catalogue with what is stored of it about one borrower.
 *
 * @param elsewhere fields whose contents have pages of their own
 * @param empty fields of which nothing is stored
 */
public record DataSection(Category category, List<DataField> fields, List<Field> elsewhere, List<Field> empty) {

    public DataSection {
        fields = List.copyOf(fields);
        elsewhere = List.copyOf(elsewhere);
        empty = List.copyOf(empty);
    }
}
