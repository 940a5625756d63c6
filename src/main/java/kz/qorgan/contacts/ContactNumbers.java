package kz.qorgan.contacts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.ValueKind;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The blind index of contact numbers: finds where a number stands, and cannot be read without the key. */
@Service
public class ContactNumbers {

    /** The category of the catalogue that holds people whom the borrower has named. */
    private static final String PEOPLE = "third-persons";

    private static final String KEEP = """
            insert into contact_number (borrower_id, field, holder) values (?, ?, ?)
            on conflict (borrower_id, field) do update set holder = excluded.holder
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final KeyedHash numbers;

    ContactNumbers(JdbcClient jdbc, Catalogue catalogue, SystemKeys keys) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.numbers = keys.hash("blind index of contact numbers");
    }

    /** Where a contact number stands. */
    public record Place(BorrowerId borrower, String field) {}

    /** An id for whoever holds a number: the same for the same number, and good for nothing without the key. */
    @ModuleAction
    public UUID holderOf(MobileNumber number) {
        var hash = ByteBuffer.wrap(numbers.of(number.e164().getBytes(StandardCharsets.US_ASCII)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** The fields that hold numbers of people whom borrowers have named. */
    @ModuleAction
    public Set<String> fields() {
        return catalogue.fields().stream()
                .map(Field::name)
                .filter(this::isContactNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A value was kept; of a field that holds no contact number nothing is written. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(BorrowerId borrower, String field, String value) {
        if (!isContactNumber(field)) {
            return;
        }
        MobileNumber.of(value)
                .ifPresentOrElse(
                        number -> jdbc.sql(KEEP)
                                .params(borrower.value(), field, holderOf(number))
                                .update(),
                        () -> forget(borrower, field));
    }

    /** A value was destroyed. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(BorrowerId borrower, String field) {
        jdbc.sql("delete from contact_number where borrower_id = ? and field = ?")
                .params(borrower.value(), field)
                .update();
    }

    /** Where the number of this holder stands. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Place> places(UUID holder) {
        return jdbc.sql("select borrower_id, field from contact_number where holder = ? order by field, borrower_id")
                .param(holder)
                .query((row, number) -> new Place(
                        new BorrowerId(Objects.requireNonNull(row.getObject("borrower_id", UUID.class))),
                        row.getString("field")))
                .list();
    }

    private boolean isContactNumber(String field) {
        return catalogue
                        .field(field)
                        .filter(known -> known.kind() == ValueKind.PHONE)
                        .isPresent()
                && catalogue.categoryOf(field).id().equals(PEOPLE);
    }
}
