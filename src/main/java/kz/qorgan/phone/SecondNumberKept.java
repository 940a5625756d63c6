package kz.qorgan.phone;

import java.util.Map;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.MyData.KeptElsewhere;
import kz.qorgan.vault.SealBroken;
import org.springframework.stereotype.Component;

/** Shows the second number on "My data" like any other value. */
@Component
class SecondNumberKept implements KeptElsewhere {

    private static final String FIELD = "phone.second";

    private final StoredRecoveryNumbers stored;

    SecondNumberKept(StoredRecoveryNumbers stored) {
        this.stored = stored;
    }

    @Override
    public Map<String, Value> of(BorrowerId borrower) {
        try {
            return stored.kept(borrower).map(value -> Map.of(FIELD, value)).orElseGet(Map::of);
        } catch (SealBroken alreadyTold) {
            return Map.of(); // must not hide the other values
        }
    }
}
