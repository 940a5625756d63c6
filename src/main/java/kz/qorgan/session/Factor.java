package kz.qorgan.session;

import java.time.Instant;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** A proof that was given in a session, and when; how fresh it is decides what it opens. */
public record Factor(Kind kind, Instant provedAt) {

    /** The proofs there are; Spring Security prefixes them with {@code FACTOR_}. */
    public enum Kind {
        SMS_OTP
    }

    FactorGrantedAuthority authority() {
        return FactorGrantedAuthority.withFactor(kind.name()).issuedAt(provedAt).build();
    }

    String write() {
        return kind + "@" + provedAt;
    }

    static Factor read(String written) {
        var parts = written.split("@", 2);
        return new Factor(Kind.valueOf(parts[0]), Instant.parse(parts[1]));
    }
}
