package kz.qorgan.otp;

/** What a code is for. The text says it, and a code for one purpose proves nothing for another. */
public enum Purpose {
    SIGN_IN("sms.signIn");

    private final String textKey;

    Purpose(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
