package kz.qorgan.signin.ui;

/** What was typed on the sign-in page, as it was typed. Prints as stars. */
public record SignInForm(String mobileNumber, boolean sharedDevice) {

    static final SignInForm EMPTY = new SignInForm("", false);

    @Override
    public String toString() {
        return "***";
    }
}
