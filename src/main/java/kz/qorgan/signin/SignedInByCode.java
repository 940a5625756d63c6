package kz.qorgan.signin;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;

/**
 * Somebody signed in. Published in the transaction of the act.
 *
 * @param knownBrowser whether the browser had signed in with the number before
 */
public record SignedInByCode(BorrowerId borrower, SessionId session, boolean knownBrowser) {}
