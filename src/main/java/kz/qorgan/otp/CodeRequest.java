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
 * @param known whether the browser has signed in with the number lately, where that was looked up already
 */
public record CodeRequest(
        Purpose purpose,
        MobileNumber number,
        Optional<BorrowerId> recipient,
        BrowserId browser,
        ClientAddress address,
        Language language,
        Optional<Boolean> known) {

    public CodeRequest(
            Purpose purpose,
            MobileNumber number,
            Optional<BorrowerId> recipient,
            BrowserId browser,
            ClientAddress address,
            Language language) {
        this(purpose, number, recipient, browser, address, language, Optional.empty());
    }
}
