package kz.qorgan.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a small file in MaxMind's format, version 2: a binary tree of the bits of IPv6 addresses, then the data. */
final class CityFile {

    private static final byte[] METADATA = {
        (byte) 0xab, (byte) 0xcd, (byte) 0xef, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };
    private static final int SEPARATOR = 16;
    private static final int IPV4_BITS_BEFORE = 96;
    private static final int NOTHING = -1;
    private static final int FIRST_LEAF = -2;

    private final String type;
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** @param type what the file says that it holds, such as {@code GeoLite2-City} */
    CityFile(String type) {
        this.type = type;
    }

    /** Everybody in the network lives in the city of these names by language. */
    CityFile with(String network, int bits, Map<String, String> names) {
        var leaf = FIRST_LEAF - data.size();
        write(data, Map.of("city", Map.of("names", names)));
        var ipv4 = !network.contains(":");
        var address = new BigInteger(1, InetAddress.ofLiteral(network).getAddress());
        var depth = ipv4 ? IPV4_BITS_BEFORE + bits : bits;
        var node = nodes.getFirst();
        for (int bit = 0; bit < depth - 1; bit++) {
            node = child(node, address.testBit(127 - bit) ? 1 : 0);
        }
        node[address.testBit(128 - depth) ? 1 : 0] = leaf;
        return this;
    }

    Path in(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var node : nodes) {
            for (var record : node) {
                number(bytes, pointer(record), 3);
            }
        }
        bytes.writeBytes(new byte[SEPARATOR]);
        bytes.writeBytes(data.toByteArray());
        bytes.writeBytes(METADATA);
        write(bytes, metadata());
        return Files.write(file, bytes.toByteArray());
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("node_count", nodes.size());
        metadata.put("record_size", (short) 24);
        metadata.put("ip_version", (short) 6);
        metadata.put("database_type", type);
        metadata.put("languages", List.of("en", "ru"));
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_790_000_000L);
        metadata.put("description", Map.of("en", "Written by a test"));
        return metadata;
    }

    private int[] child(int[] node, int side) {
        if (node[side] == NOTHING) {
            node[side] = nodes.size();
            nodes.add(new int[] {NOTHING, NOTHING});
        }
        return nodes.get(node[side]);
    }

    private int pointer(int record) {
        if (record == NOTHING) {
            return nodes.size();
        }
        return record >= 0 ? record : nodes.size() + SEPARATOR + FIRST_LEAF - record;
    }

    private static void write(ByteArrayOutputStream to, Object value) {
        switch (value) {
            case String text -> text(to, text.getBytes(StandardCharsets.UTF_8));
            case Short small -> whole(to, 5, small, 2);
            case Integer number -> whole(to, 6, number, 4);
            case Long large -> whole(to, 9, large, 8);
            case Map<?, ?> map -> {
                head(to, 7, map.size());
                map.forEach((key, held) -> List.of(key, held).forEach(each -> write(to, each)));
            }
            case List<?> list -> {
                head(to, 11, list.size());
                list.forEach(held -> write(to, held));
            }
            default -> throw new IllegalArgumentException("not a type of the format: " + value);
        }
    }

    private static void text(ByteArrayOutputStream to, byte[] bytes) {
        head(to, 2, bytes.length);
        to.writeBytes(bytes);
    }

    private static void whole(ByteArrayOutputStream to, int type, long value, int bytes) {
        head(to, type, bytes);
        number(to, value, bytes);
    }

    /** Types above seven stand in a byte of their own. */
    private static void head(ByteArrayOutputStream to, int type, int size) {
        var large = size >= 29;
        to.write((type > 7 ? 0 : type << 5) | (large ? 29 : size));
        if (type > 7) {
            to.write(type - 7);
        }
        if (large) {
            to.write(size - 29);
        }
    }

    private static void number(ByteArrayOutputStream to, long value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            to.write((int) (value >> shift));
        }
    }
}
