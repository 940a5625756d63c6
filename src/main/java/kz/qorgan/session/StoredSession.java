package kz.qorgan.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.SessionId;

/**
 * A session as its row says.
 *
 * @param sealedDevice user agent, network and place, sealed with the borrower's key
 */
record StoredSession(
        SessionId id,
        BorrowerId borrower,
        byte[] sealedDevice,
        boolean shared,
        List<Factor> factors,
        Instant openedAt,
        Instant activeAt) {

    private static final String SEPARATOR = " ";

    SignedInBorrower principal() {
        return new SignedInBorrower(borrower, id, shared);
    }

    /** Where the description of a session's device is sealed. */
    static String place(SessionId session) {
        return "signed_in_session.sealed_device " + session;
    }

    static String write(List<Factor> factors) {
        return factors.stream().map(Factor::write).collect(Collectors.joining(SEPARATOR));
    }

    static List<Factor> read(String factors) {
        return Arrays.stream(factors.split(SEPARATOR)).map(Factor::read).toList();
    }
}
