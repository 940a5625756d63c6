package kz.qorgan.kernel;

import java.time.Instant;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** A proof that was given in a session, and when; how fresh it is decides what it opens. */
public record Factor(Kind kind, Instant provedAt) {

    /** The proofs there are; Spring Security prefixes them with {@code FACTOR_}. */
    public enum Kind {
        /** A code that came to the bound phone. */
        SMS_OTP,
        /** Something only the borrower knows; never alone. */
        PASSWORD,
        /** A passkey whose holder was verified by the device: two factors in one. */
        WEBAUTHN,
        /** One of the codes that were saved on paper for a bad day; stands in for a lost password once. */
        RECOVERY_CODE;

        /** How Spring Security calls the right that this proof gives. */
        public String authorityName() {
            return "FACTOR_" + name();
        }
    }

    public FactorGrantedAuthority authority() {
        return FactorGrantedAuthority.withFactor(kind.name()).issuedAt(provedAt).build();
    }

    /** Such as {@code SMS_OTP@2026-11-22T10:00:00Z}. */
    public String write() {
        return kind + "@" + provedAt;
    }

    /** Reads what {@link #write} wrote. */
    public static Factor read(String written) {
        var parts = written.split("@", 2);
        return new Factor(Kind.valueOf(parts[0]), Instant.parse(parts[1]));
    }
}
