package kz.qorgan.testing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;

/** Browsers and addresses that nobody has used before, so that no test uses up the limits of another. */
public final class Strangers {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Strangers() {}

    /** A browser that was never here. */
    public static BrowserId browser() {
        var bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new BrowserId(HexFormat.of().formatHex(bytes));
    }

    /** An address that was never here, in a network of its own. */
    public static ClientAddress address() {
        var number = COUNTER.incrementAndGet();
        return ClientAddress.of("95.%d.%d.%d".formatted(number & 255, number >> 8 & 255, number >> 16 & 255));
    }
}
