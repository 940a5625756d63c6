package kz.qorgan.passkey;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.SessionId;

/**
 * Somebody signed in by a passkey and nothing else. Published in the transaction of the act.
 *
 * @param knownBrowser whether the browser had signed in with the borrower's number before, whatever by
 */
public record SignedInByPasskey(BorrowerId borrower, SessionId session, boolean knownBrowser) {}
