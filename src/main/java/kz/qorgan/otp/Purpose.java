package kz.qorgan.otp;

import java.util.regex.Pattern;

/**
 * What a code is for. A code for one purpose proves nothing for another, and the text that carries it names the purpose:
 * its words stand under {@code sms.} and the name, with the code as {@code {0}} and its reference as {@code {1}}.
 *
 * @param name a word of the program such as {@code SIGN_IN}
 * @param particulars what exactly is agreed to, where the code is for one act: it proves nothing for the same act with other
 *     particulars (PSD2 RTS, article 5: dynamic linking). Only its digest is kept
 * @param signedIn whether it is asked for in a session, whose browser has signed in with the number already
 */
public record Purpose(String name, String particulars, boolean signedIn) {

    // before the constant that is checked by it
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]*");

    /** To sign in. */
    public static final Purpose SIGN_IN = new Purpose("SIGN_IN", "", false);

    public Purpose {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A purpose is named by a word of the program");
        }
    }

    /** For an act in a session. */
    public static Purpose act(String name, String particulars) {
        return new Purpose(name, particulars, true);
    }

    static String textKey(String name) {
        return "sms." + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
