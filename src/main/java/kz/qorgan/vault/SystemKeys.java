package kz.qorgan.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Keys that belong to a purpose, not to a borrower. All derived from the root secret, all different. */
@Component
public class SystemKeys {

    private final RootSecret root;
    private final SealAlarm alarm;

    SystemKeys(RootSecret root, SealAlarm alarm) {
        this.root = root;
        this.alarm = alarm;
    }

    /** @param purpose names the use; two uses never share a key */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(root.derive("hash " + purpose));
    }

    /** @param purpose names the use; two uses never share a key */
    public Seal seal(String purpose) {
        try {
            return new Seal(new AesGcmJce(root.derive("seal " + purpose)), alarm.of(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }
}
