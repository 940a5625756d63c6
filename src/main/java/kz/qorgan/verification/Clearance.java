package kz.qorgan.verification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.qorgan.kernel.Factor;

/** Whether an operation may happen now in this session, and if not, what the person can do about it. */
public sealed interface Clearance {

    /** It may. */
    record Granted() implements Clearance {}

    /**
     * One of these sets of proofs is to be given; what is fresh already is left out of them.
     *
     * @param ways the easiest first, never empty
     */
    record ProofsMissing(List<Set<Factor.Kind>> ways) implements Clearance {

        public ProofsMissing {
            ways = List.copyOf(ways);
        }

        /** Whether some way needs this proof. */
        public boolean needs(Factor.Kind kind) {
            return ways.stream().anyMatch(way -> way.contains(kind));
        }
    }

    /** The account has no second factor: one must be set up first. */
    record NoStrongFactor() implements Clearance {}

    /** The first second factor was set up with nothing but a code from the phone, and counts from then on. */
    record NotYet(Instant from) implements Clearance {}

    /** The mobile number was changed not long ago. */
    record Cooling(Instant until) implements Clearance {}

    /** Not on a device that others use. */
    record NotOnSharedDevice() implements Clearance {}
}
