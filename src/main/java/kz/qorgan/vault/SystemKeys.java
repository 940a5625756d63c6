package kz.qorgan.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import kz.qorgan.database.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys that belong to a purpose, not to a borrower. All derived from the master key, all different. A process that holds
 * another master key than the database was made with does not start.
 */
@Component
public class SystemKeys {

    private final MasterKey master;

    SystemKeys(MasterKey master, JdbcClient jdbc) {
        this.master = master;
        refuseForeignDatabase(jdbc);
    }

    /** @param purpose names the use; two uses never share a key */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(master.derive("hash " + purpose));
    }

    /** @param purpose names the use; two uses never share a key */
    public Seal seal(String purpose) {
        try {
            return new Seal(new AesGcmJce(master.derive("seal " + purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private void refuseForeignDatabase(JdbcClient jdbc) {
        var check = master.derive("check");
        jdbc.sql("insert into vault_check (value) values (?) on conflict do nothing")
                .param(check)
                .update();
        var kept = jdbc.sql("select value from vault_check").query(byte[].class).single();
        if (!MessageDigest.isEqual(check, kept)) {
            throw new StartRefused(
                    "This database was made with another master key; name the right file in QORGAN_MASTER_KEY_FILE, or another database in QORGAN_DATABASE_URL.");
        }
    }
}
