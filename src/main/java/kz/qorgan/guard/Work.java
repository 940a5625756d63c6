package kz.qorgan.guard;

import java.util.HexFormat;
import java.util.function.Supplier;

/** That the person at the keyboard, or the own browser, has worked or waited for what is asked now. */
public final class Work {

    private static final ScopedValue<Boolean> SHOWN = ScopedValue.newInstance();

    private Work() {}

    /** Does something for whoever has worked for it. */
    public static <T> T shown(Supplier<T> act) {
        return ScopedValue.where(SHOWN, true).call(act::get);
    }

    static boolean isShown() {
        return SHOWN.isBound();
    }

    static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
