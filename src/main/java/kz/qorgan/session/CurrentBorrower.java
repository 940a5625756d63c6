package kz.qorgan.session;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is asking. The only way to a borrower's id for whatever a borrower may do; never a parameter. */
@Component
public class CurrentBorrower {

    private final SecurityContextHolderStrategy contexts;

    CurrentBorrower(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** The signed-in borrower; refuses like Spring Security does where nobody is signed in. */
    public SignedInBorrower require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    public Optional<SignedInBorrower> find() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedInBorrower.class::isInstance)
                .map(SignedInBorrower.class::cast);
    }

    /** The rest of this request has the rights that the session has now. */
    void becomes(StoredSession session) {
        contexts.getContext().setAuthentication(SessionLookup.authentication(session));
    }
}
