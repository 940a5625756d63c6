package kz.qorgan.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.qorgan.borrower.BorrowerAccount;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.Iin;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.Requests;
import kz.qorgan.session.SessionLookup;
import org.springframework.stereotype.Component;

/** Turns one whole key into the one borrower that it belongs to. There is no other way to find anybody. */
@Component
class ExactKeys {

    private static final int LONGEST = 40;
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Pattern IIN = Pattern.compile("\\d{12}");
    private static final Pattern NUMBER = Pattern.compile("[+8][\\d ()-]{9,20}");
    private static final Pattern SESSION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Borrowers borrowers;
    private final Requests requests;
    private final SessionLookup sessions;
    private final Clock clock;

    ExactKeys(Borrowers borrowers, Requests requests, SessionLookup sessions, Clock clock) {
        this.borrowers = borrowers;
        this.requests = requests;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How to look the key up; nothing of what is not exactly one key. */
    Optional<Supplier<Optional<BorrowerId>>> read(String typed) {
        var key = typed.strip();
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        if (IIN.matcher(key).matches()) {
            return Iin.of(key, LocalDate.ofInstant(clock.instant(), ALMATY)).map(iin -> () -> borrowers.withIin(iin));
        }
        if (NUMBER.matcher(key).matches()) {
            return MobileNumber.of(key)
                    .map(number -> () -> borrowers.withNumber(number).map(BorrowerAccount::id));
        }
        if (SESSION.matcher(key).matches()) {
            return Optional.of(() -> sessions.ownerOf(new SessionId(UUID.fromString(key))));
        }
        return RequestNumber.of(key).map(number -> () -> requests.ownerOf(number));
    }
}
