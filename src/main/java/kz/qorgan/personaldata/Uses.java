package kz.qorgan.personaldata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a value comes before anybody but its owner: staff, or a recipient. What is blocked or locked does
 * not come; what goes to a recipient is entered into the register of disclosures in the same transaction.
 */
@Service
public class Uses {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final StoredValues stored;
    private final Disclosures disclosures;
    private final Restrictions restrictions;
    private final Vault vault;
    private final Clock clock;

    Uses(StoredValues stored, Disclosures disclosures, Restrictions restrictions, Vault vault, Clock clock) {
        this.stored = stored;
        this.disclosures = disclosures;
        this.restrictions = restrictions;
        this.vault = vault;
        this.clock = clock;
    }

    /** A value for staff who may see it; nothing where none is stored, or it must not be used. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> forStaff(BorrowerId borrower, String field) {
        return restrictions.isBlocked(borrower, field)
                ? Optional.empty()
                : stored.find(borrower, field).map(value -> value.open(borrower, vault.of(borrower)));
    }

    /** Of these fields the values that may be given to a recipient, taken down as given today. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> forRecipient(BorrowerId borrower, String recipient, Set<String> fields) {
        var blocked = restrictions.on(borrower);
        var seal = vault.of(borrower);
        Map<String, String> given = new TreeMap<>();
        stored.of(borrower).stream()
                .filter(value -> fields.contains(value.field()) && !blocked.test(value.field()))
                .forEach(value -> given.put(value.field(), value.open(borrower, seal)));
        if (!given.isEmpty()) {
            var today = LocalDate.ofInstant(clock.instant(), ALMATY);
            disclosures.record(borrower, List.of(new Disclosure(recipient, given.keySet(), today)));
        }
        return given;
    }
}
