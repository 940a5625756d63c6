package kz.qorgan.vault;

import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import kz.qorgan.database.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/**
 * Where the master key comes from: the file that is configured, or in a demonstration without one a random key that lies
 * in the demonstration's own database, so that a second process needs nothing but the database.
 */
@Configuration
class MasterKeySource {

    MasterKeySource() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    FileKeys masterKeys(@Value("${qorgan.master-key-file}") String file, JdbcClient jdbc, SecureRandom random) {
        return StringUtils.hasText(file) ? fromFile(Path.of(file)) : ofDemonstration(jdbc, random);
    }

    @Bean
    RootSecret rootSecret(FileKeys keys, JdbcClient jdbc, SecureRandom random) {
        return RootSecret.of(jdbc, keys, keys.keys(), random);
    }

    private static FileKeys fromFile(Path file) {
        try {
            return FileKeys.of(Files.readString(file));
        } catch (IOException e) {
            throw new StartRefused(
                    "The file %s named by QORGAN_MASTER_KEY_FILE cannot be read; make it with: head -c 32 /dev/urandom | base64"
                            .formatted(file));
        }
    }

    private static FileKeys ofDemonstration(JdbcClient jdbc, SecureRandom random) {
        var fresh = new byte[FileKeys.MasterKey.BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert into demo_master_key (key) values (?) on conflict do nothing")
                .param(Base64.getEncoder().encodeToString(fresh))
                .update();
        return FileKeys.of(
                jdbc.sql("select key from demo_master_key").query(String.class).single());
    }
}
