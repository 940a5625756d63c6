package kz.qorgan.purposes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that consent is asked for, in one edition of the lender's file. */
public final class Purposes {

    private final String edition;
    private final String hash;
    private final Operator operator;
    private final Map<String, ConsentPurpose> byId = new LinkedHashMap<>();

    Purposes(String edition, String hash, Operator operator, List<ConsentPurpose> purposes) {
        this.edition = edition;
        this.hash = hash;
        this.operator = operator;
        purposes.forEach(purpose -> byId.put(purpose.id(), purpose));
    }

    /** How the lender calls this edition. */
    public String edition() {
        return edition;
    }

    /** What stands in this edition, as a hash. */
    public String hash() {
        return hash;
    }

    /** Who asks. */
    public Operator operator() {
        return operator;
    }

    /** In the order of the file. */
    public List<ConsentPurpose> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ConsentPurpose> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
