package kz.qorgan.personaldata;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qorgan.audit.Act;
import kz.qorgan.audit.AuditEntry;
import kz.qorgan.audit.AuditTrail;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the values of a borrower's fields, each sealed with the borrower's own key and bound to its field. */
@Service
public class PersonalData {

    private static final String KEEP = """
            insert into personal_data_value (borrower_id, field, sealed_value) values (:borrower, :field, :value)
            on conflict (borrower_id, field)
            do update set sealed_value = excluded.sealed_value, changed_at = portal_now()
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditTrail audit;

    PersonalData(JdbcClient jdbc, Vault vault, AuditTrail audit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
    }

    /** Keeps the values of the named fields; a field that is not named keeps what it has. Says whether one changed. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(BorrowerId borrower, Map<String, String> values) {
        var kept = kept(borrower);
        var changed = values.entrySet().stream()
                .filter(value -> !value.getValue().equals(kept.get(value.getKey())))
                .toList();
        changed.forEach(value -> keep(borrower, value.getKey(), value.getValue()));
        if (!changed.isEmpty()) {
            audit.record(AuditEntry.of(kept.isEmpty() ? Act.SENSITIVE_CREATE : Act.SENSITIVE_UPDATE)
                    .concerning(borrower));
        }
        return !changed.isEmpty();
    }

    /** One value, for what the portal does itself, such as sending mail to its owner. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> value(BorrowerId borrower, String field) {
        return jdbc.sql("select sealed_value from personal_data_value where borrower_id = ? and field = ?")
                .params(borrower.value(), field)
                .query((row, number) -> row.getBytes("sealed_value"))
                .optional()
                .map(kept -> vault.of(borrower).open(kept, place(borrower, field)));
    }

    private void keep(BorrowerId borrower, String field, String value) {
        jdbc.sql(KEEP)
                .param("borrower", borrower.value())
                .param("field", field)
                .param("value", vault.of(borrower).seal(value, place(borrower, field)))
                .update();
    }

    private Map<String, String> kept(BorrowerId borrower) {
        var seal = vault.of(borrower);
        return jdbc
                .sql("select field, sealed_value from personal_data_value where borrower_id = ?")
                .param(borrower.value())
                .query((row, number) -> {
                    var field = row.getString("field");
                    return Map.entry(field, seal.open(row.getBytes("sealed_value"), place(borrower, field)));
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String place(BorrowerId borrower, String field) {
        return "personal_data_value.sealed_value " + borrower + " " + field;
    }
}
