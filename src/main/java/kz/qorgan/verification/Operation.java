package kz.qorgan.verification;

import static kz.qorgan.kernel.Factor.Kind.PASSWORD;
import static kz.qorgan.kernel.Factor.Kind.RECOVERY_CODE;
import static kz.qorgan.kernel.Factor.Kind.SMS_OTP;
import static kz.qorgan.kernel.Factor.Kind.WEBAUTHN;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.qorgan.kernel.Factor;

/**
 * What needs more than being signed in: level 2, and how fresh. Level 2 is a passkey, or a password with a code from the
 * phone. Whatever only reduces access (ending sessions, freezing, a veto) is not here: it never needs more.
 */
public enum Operation {
    /** Show one stored value in full. */
    REVEAL(15, Loss.REFUSED, true, true),
    /** Take a copy of everything away; a file would stay behind on a shared device. */
    EXPORT(15, Loss.REFUSED, true, false),
    /** Correct an address, an e-mail address, where one works. */
    CORRECT(15, Loss.REFUSED, false, true),
    /** Change where money goes. */
    CHANGE_PAYMENT(5, Loss.REFUSED, true, true),
    /** Change the bound mobile number. */
    CHANGE_NUMBER(5, Loss.RECOVERABLE, true, true),
    /** Add a way to sign in. A passkey or a written-down code must not be made on a device that others use. */
    ADD_FACTOR(5, Loss.RECOVERABLE, false, false),
    /** Put another password in place of the one there is; what a way to sign in needs that is added. */
    CHANGE_PASSWORD(5, Loss.RECOVERABLE, false, false),
    /** Take a way to sign in away. */
    REMOVE_FACTOR(5, Loss.RECOVERABLE, false, true);

    private final Duration freshness;
    private final Loss loss;
    private final boolean cooled;
    private final boolean onSharedDevice;

    Operation(int minutes, Loss loss, boolean cooled, boolean onSharedDevice) {
        this.freshness = Duration.ofMinutes(minutes);
        this.loss = loss;
        this.cooled = cooled;
        this.onSharedDevice = onSharedDevice;
    }

    /** How old each proof may be. */
    public Duration freshness() {
        return freshness;
    }

    /** Whether it must wait after the number was changed. */
    boolean waitsAfterChangeOfNumber() {
        return cooled;
    }

    boolean mayHappenOnSharedDevice() {
        return onSharedDevice;
    }

    /** Whether somebody whose second factors do not count yet may do it: this is how one comes to the first. */
    boolean needsNoSecondFactorYet() {
        return this == ADD_FACTOR || this == CHANGE_PASSWORD;
    }

    /** The sets of proofs of which one suffices, the easiest first. */
    List<Set<Factor.Kind>> ways() {
        return loss == Loss.RECOVERABLE
                ? List.of(Set.of(WEBAUTHN), Set.of(PASSWORD, SMS_OTP), Set.of(RECOVERY_CODE, SMS_OTP))
                : List.of(Set.of(WEBAUTHN), Set.of(PASSWORD, SMS_OTP));
    }

    /** What a saved recovery code does for somebody who has lost the password. */
    private enum Loss {
        /** It replaces the password: this is how a lost one is replaced. */
        RECOVERABLE,
        /** Nothing: first a new password or passkey, then the act. */
        REFUSED
    }
}
