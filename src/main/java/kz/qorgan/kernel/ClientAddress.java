package kz.qorgan.kernel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The address a request came from, as the connection or a configured proxy says. Limits count it by network: one IPv4
 * address or one IPv6 /64, because a household owns a whole /64. Prints as its network only.
 */
public final class ClientAddress {

    private static final int SHOWN_OF_IPV4 = 3;
    private static final int BYTES_OF_64_BITS = 8;
    private static final int BYTES_OF_48_BITS = 6;

    private final InetAddress address;

    private ClientAddress(InetAddress address) {
        this.address = address;
    }

    /** Takes an address literal as the servlet container reports it; names are not resolved. */
    public static ClientAddress of(String literal) {
        return new ClientAddress(InetAddress.ofLiteral(literal));
    }

    public boolean isIpv4() {
        return address instanceof Inet4Address;
    }

    /** What a limit is kept for: the IPv4 address itself, or the first 64 bits of an IPv6 address. */
    public byte[] limitedBy() {
        return isIpv4() ? address.getAddress() : Arrays.copyOf(address.getAddress(), BYTES_OF_64_BITS);
    }

    /** The network around it that belongs to one operator or one customer of one: an IPv4 /24, or an IPv6 /48. */
    public byte[] surroundings() {
        return Arrays.copyOf(address.getAddress(), isIpv4() ? SHOWN_OF_IPV4 : BYTES_OF_48_BITS);
    }

    /** Whether it is this machine itself, which is nobody from outside. */
    public boolean isThisMachine() {
        return address.isLoopbackAddress();
    }

    /** What a person is shown: {@code 95.56.12.•} or {@code 2a02:6b8:0:1::•}. */
    public String network() {
        var bytes = address.getAddress();
        return isIpv4()
                ? IntStream.range(0, SHOWN_OF_IPV4)
                        .mapToObj(i -> String.valueOf(bytes[i] & 0xff))
                        .collect(Collectors.joining(".", "", ".•"))
                : IntStream.range(0, BYTES_OF_64_BITS / 2)
                        .mapToObj(i -> Integer.toHexString((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff))
                        .collect(Collectors.joining(":", ":", ""))
                        .replaceFirst("(:0)+$", "")
                        .replaceFirst("^:", "")
                        .concat("::•");
    }

    /** The address for a look-up of its place; never shown, never stored in clear. */
    public InetAddress inet() {
        return address;
    }

    @Override
    public String toString() {
        return network();
    }
}
