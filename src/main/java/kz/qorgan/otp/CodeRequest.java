package kz.qorgan.otp;

import java.util.Optional;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;

/**
 * Somebody asks for a code.
 *
 * @param recipient whose number it is; nobody's where the number is unknown or the account must not be used, and then
 *     everything happens but the text
 */
public record CodeRequest(
        Purpose purpose,
        MobileNumber number,
        Optional<BorrowerId> recipient,
        BrowserId browser,
        ClientAddress address,
        Language language) {}
