package kz.qorgan.codeform;

import java.util.Optional;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.CodeVerification.PendingCode;
import kz.qorgan.otp.SendResult;

/** What a journey by number and code asks of the service that it is for. Answers alike for every number. */
public interface CodeService {

    /** Asks for a code for this number. */
    SendResult request(MobileNumber number, BrowserId browser, ClientAddress address, Language language);

    /** Asks for the same code once more. */
    SendResult resend(ChallengeId challenge, BrowserId browser, ClientAddress address);

    /** What the browser that asked may be shown; nothing to any other. */
    Optional<PendingCode> pending(ChallengeId challenge, BrowserId browser);
}
