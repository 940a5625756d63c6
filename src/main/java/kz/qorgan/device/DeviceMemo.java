package kz.qorgan.device;

import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.Vault;
import org.springframework.stereotype.Service;

/**
 * Remembers a visitor's device, sealed, because device data are personal data (policy 2.5), and says it in words. User
 * agents are taken apart only when somebody looks.
 */
@Service
public class DeviceMemo {

    private static final String SEPARATOR = "\n";

    private final Vault vault;
    private final Places places;
    private final UserAgents userAgents;

    DeviceMemo(Vault vault, Places places, UserAgents userAgents) {
        this.vault = vault;
        this.places = places;
        this.userAgents = userAgents;
    }

    /** @param place where the memo will be kept; it opens nowhere else */
    @ModuleAction
    public byte[] seal(BorrowerId borrower, Visitor visitor, String place) {
        return seal(vault.of(borrower), visitor, place);
    }

    /** For a visitor of whom it is not yet known, or must not show, whose account it is about. */
    @ModuleAction
    public byte[] seal(Seal seal, Visitor visitor, String place) {
        var text = String.join(
                SEPARATOR,
                visitor.address().network(),
                places.cityOf(visitor.address()).map(City::toLine).orElse(""),
                visitor.userAgent());
        return seal.seal(text, place);
    }

    @ModuleAction
    public DeviceWords describe(BorrowerId borrower, byte[] sealed, String place) {
        return describe(vault.of(borrower), sealed, place);
    }

    @ModuleAction
    public DeviceWords describe(Seal seal, byte[] sealed, String place) {
        var memo = seal.open(sealed, place).split(SEPARATOR, 3);
        var client = userAgents.of(memo[2]);
        return new DeviceWords(client.browser(), client.system(), memo[0], City.fromLine(memo[1]));
    }

    /** What the browser called itself, word for word. */
    @ModuleAction
    public String userAgent(BorrowerId borrower, byte[] sealed, String place) {
        return vault.of(borrower).open(sealed, place).split(SEPARATOR, 3)[2];
    }
}
