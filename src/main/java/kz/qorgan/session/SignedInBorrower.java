package kz.qorgan.session;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is asking, and in which of the borrower's sessions. */
public record SignedInBorrower(BorrowerId borrower, SessionId session, boolean sharedDevice)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return session.toString();
    }
}
