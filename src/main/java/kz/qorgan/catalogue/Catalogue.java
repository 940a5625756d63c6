package kz.qorgan.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that may be stored about a borrower, in one edition. What an edition does not know is shown under "other". */
public final class Catalogue {

    private final String edition;
    private final String hash;
    private final List<Category> categories;
    private final List<Field> fields;
    private final Map<String, Field> fieldByName = new HashMap<>();
    private final Map<String, Category> categoryByField = new HashMap<>();
    private final List<Recipient> recipients;
    private final Map<String, Recipient> recipientById;

    Catalogue(String edition, String hash, List<Category> categories, Map<String, Recipient> recipients) {
        this.edition = edition;
        this.hash = hash;
        this.categories = List.copyOf(categories);
        this.recipients = List.copyOf(recipients.values());
        this.recipientById = Map.copyOf(recipients);
        this.fields = categories.stream()
                .flatMap(category -> category.fields().stream())
                .toList();
        fields.forEach(field -> fieldByName.put(field.name(), field));
        categories.forEach(category -> category.fields().forEach(field -> categoryByField.put(field.name(), category)));
    }

    /** How the lender calls this edition. */
    public String edition() {
        return edition;
    }

    /** What stands in this edition, as a hash, so that a record can name exactly what was shown. */
    public String hash() {
        return hash;
    }

    /** In the order of the file. */
    public List<Category> categories() {
        return categories;
    }

    /** All fields of all categories, in the order of the file. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fieldByName.get(name));
    }

    /** The field, or for a name that this edition does not know a field under "other" that is called by its name. */
    public Field orOther(String name) {
        return field(name).orElseGet(() -> other().named(name));
    }

    /** The category under which a field is shown, also one that this edition does not know. */
    public Category categoryOf(String name) {
        var category = categoryByField.get(name);
        return category == null ? categoryOf(Category.OTHER) : category;
    }

    /** In the order of the file. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** Whether this edition names the recipient. */
    public boolean hasRecipient(String id) {
        return recipientById.containsKey(id);
    }

    /** The recipient, or for an id that only an earlier edition knew somebody of that name. */
    public Recipient recipient(String id) {
        var recipient = recipientById.get(id);
        return recipient == null ? Recipient.unknown(id) : recipient;
    }

    private Field other() {
        return field(Category.OTHER).orElseThrow();
    }
}
