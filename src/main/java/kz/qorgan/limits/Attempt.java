package kz.qorgan.limits;

import java.nio.charset.StandardCharsets;
import kz.qorgan.kernel.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to be tried and counts against a row.
 *
 * @param key whose tries are counted together: a number, a browser, a network. Only its keyed hash is stored
 * @param cost how many it counts for; 0 only asks whether one more would be permitted
 * @param member what differs from try to try, where a row counts different ones
 * @param reserve counts instead where this one is used up
 */
public record Attempt(
        LimitRow row,
        byte[] key,
        int cost,
        byte[] member,
        @Nullable Attempt reserve) {

    private static final byte[] NOBODY = new byte[0];

    public Attempt(LimitRow row, byte[] key, int cost) {
        this(row, key, cost, NOBODY, null);
    }

    public static Attempt of(LimitRow row, String key) {
        return new Attempt(row, key.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Counts against the row of the address's own kind: one IPv4 address, or one IPv6 /64. */
    public static Attempt of(LimitRow ipv4, LimitRow ipv6, ClientAddress address) {
        return new Attempt(address.isIpv4() ? ipv4 : ipv6, address.limitedBy(), 1);
    }

    /** Counts against the row of the network around the address: an IPv4 /24, or an IPv6 /48. */
    public static Attempt ofNetwork(LimitRow ipv4, LimitRow ipv6, ClientAddress address) {
        return new Attempt(address.isIpv4() ? ipv4 : ipv6, address.surroundings(), 1);
    }

    /** The same question without counting. */
    public Attempt onlyLook() {
        return new Attempt(row, key, 0, member, reserve);
    }

    /** Counts different ones of these. */
    public Attempt with(byte[] one) {
        return new Attempt(row, key, cost, one, reserve);
    }

    /** Counts against another row where this one is used up. */
    public Attempt orElse(Attempt other) {
        return new Attempt(row, key, cost, member, other);
    }
}
