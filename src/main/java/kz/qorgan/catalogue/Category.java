package kz.qorgan.catalogue;

import java.util.List;

/** Fields that belong together, as the privacy policy groups them. */
public record Category(String id, Words label, Words explanation, List<Field> fields) {

    /** Where values stand that no edition of the catalogue knows. */
    public static final String OTHER = "other";

    public Category {
        fields = List.copyOf(fields);
    }
}
