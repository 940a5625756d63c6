package kz.qorgan.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One key per borrower (a Tink keyset), kept wrapped by the master key. Destroying a borrower's key destroys everything
 * sealed with it. Opened keys stay in memory for five minutes at most.
 */
@Service
public class Vault {

    private static final int KEYS_IN_MEMORY = 10_000;

    private final JdbcClient jdbc;
    private final Aead wrapping;
    private final Cache<BorrowerId, Seal> opened = Caffeine.newBuilder()
            .maximumSize(KEYS_IN_MEMORY)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    Vault(JdbcClient jdbc, MasterKey master) throws GeneralSecurityException {
        AeadConfig.register();
        this.jdbc = jdbc;
        this.wrapping = new AesGcmJce(master.derive("wrap borrower keys"));
    }

    /** Makes the key of a new borrower. */
    @ModuleAction
    @Transactional(propagation = Propagation.MANDATORY)
    public Seal create(BorrowerId borrower) {
        try {
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping, bytes(borrower));
            jdbc.sql("insert into borrower_key (borrower_id, wrapped) values (?, ?)")
                    .params(borrower.value(), wrapped)
                    .update();
            return sealWith(keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be made", e);
        }
    }

    /** The borrower's own seal; {@link SealBroken} where the key was destroyed. */
    @ModuleAction
    public Seal of(BorrowerId borrower) {
        return opened.get(borrower, this::open);
    }

    private Seal open(BorrowerId borrower) {
        try {
            var wrapped = jdbc.sql("select wrapped from borrower_key where borrower_id = ?")
                    .param(borrower.value())
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new GeneralSecurityException("The key was destroyed"));
            return sealWith(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(borrower)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    private static Seal sealWith(KeysetHandle keyset) throws GeneralSecurityException {
        return new Seal(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static byte[] bytes(BorrowerId borrower) {
        return borrower.toString().getBytes(StandardCharsets.UTF_8);
    }
}
