package kz.qorgan.passkey;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.passkey.StoredPasskeys.Row;
import kz.qorgan.session.Device;
import kz.qorgan.session.Sessions;
import kz.qorgan.vault.Vault;
import kz.qorgan.verification.StrongFactor;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What a borrower knows a passkey by, sealed with the borrower's own key: its name, and the device it was added on. */
@Component
class PasskeyWords {

    private static final String NAME = "name";
    private static final String ORIGIN = "origin";
    private static final String SEPARATOR = "\n";
    private static final DeviceWords UNKNOWN =
            new DeviceWords(Optional.empty(), Optional.empty(), "", Optional.empty());

    private final Vault vault;
    private final Sessions sessions;

    PasskeyWords(Vault vault, Sessions sessions) {
        this.vault = vault;
        this.sessions = sessions;
    }

    /** A new passkey, added in the session that is asking. */
    Row write(BorrowerId owner, StrongFactor factor, Bytes credential, Passkey.Name name) {
        var here = sessions.devices().stream()
                .filter(Device::current)
                .map(Device::words)
                .findFirst()
                .orElse(UNKNOWN);
        var origin = String.join(
                SEPARATOR,
                here.browser().orElse(""),
                here.system().orElse(""),
                here.network(),
                here.city().orElse(""));
        var sealedOrigin = vault.of(owner).seal(origin, StoredPasskeys.place(ORIGIN, factor.id()));
        return new Row(factor.id(), owner, credential, seal(owner, factor.id(), name), sealedOrigin, Optional.empty());
    }

    byte[] seal(BorrowerId owner, UUID passkey, Passkey.Name name) {
        return vault.of(owner).seal(name.text(), StoredPasskeys.place(NAME, passkey));
    }

    Passkey read(Row row, StrongFactor factor) {
        var seal = vault.of(row.owner());
        var name = seal.open(row.sealedName(), StoredPasskeys.place(NAME, row.factor()));
        var origin = seal.open(row.sealedOrigin(), StoredPasskeys.place(ORIGIN, row.factor()))
                .split(SEPARATOR, 4);
        return new Passkey(
                row.factor(),
                new Passkey.Name(name),
                factor.addedAt(),
                new DeviceWords(known(origin[0]), known(origin[1]), origin[2], known(origin[3])),
                factor.usableFrom(),
                row.lastUsedAt());
    }

    private static Optional<String> known(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }
}
