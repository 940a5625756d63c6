package kz.qorgan.otp;

import java.math.BigInteger;
import kz.qorgan.vault.KeyedHash;
import kz.qorgan.vault.SystemKeys;
import org.springframework.stereotype.Component;

/**
 * Makes the code of a challenge: HMAC-SHA-256 of all it is bound to, modulo a power of ten. 256 bits leave a bias below
 * 2⁻²²⁹. The same challenge always has the same code, so it can be sent again and need not be stored.
 */
@Component
class CodeDerivation {

    private final KeyedHash hash;

    CodeDerivation(SystemKeys keys) {
        this.hash = keys.hash("one-time codes");
    }

    OneTimeCode codeOf(Challenge challenge) {
        var number = new BigInteger(1, hash.of(challenge.binding())).mod(BigInteger.TEN.pow(challenge.digits()));
        var digits = number.toString();
        return OneTimeCode.derived("0".repeat(challenge.digits() - digits.length()) + digits);
    }
}
