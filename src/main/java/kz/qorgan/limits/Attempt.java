package kz.qorgan.limits;

import java.nio.charset.StandardCharsets;
import kz.qorgan.kernel.ClientAddress;

/**
 * Something that is about to be tried and counts against a row.
 *
 * @param key whose tries are counted together: a number, a browser, a network. Only its keyed hash is stored
 * @param cost how many it counts for; 0 only asks whether one more would be permitted
 */
public record Attempt(LimitRow row, byte[] key, int cost) {

    public static Attempt of(LimitRow row, String key) {
        return new Attempt(row, key.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Counts against the row of the address's own kind: one IPv4 address, or one IPv6 /64. */
    public static Attempt of(LimitRow ipv4, LimitRow ipv6, ClientAddress address) {
        return new Attempt(address.isIpv4() ? ipv4 : ipv6, address.limitedBy(), 1);
    }

    /** The same question without counting. */
    public Attempt onlyLook() {
        return new Attempt(row, key, 0);
    }
}
