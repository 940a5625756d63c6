package kz.qorgan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.SealBroken;
import kz.qorgan.vault.SystemKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal signs with one key, anybody can check, and a replaced key's signatures stay good. */
@PortalTest
class SignaturesModuleTests {

    private static final byte[] CONTENT = "text".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Signatures signatures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SystemKeys system;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isCheckedWithThePublicKeyAlone() {
        var signature = signatures.sign("receipt", CONTENT);
        var key = signatures.publicKeys().getFirst().key();
        assertThat(signature.keyId()).isEqualTo(key.id());
        assertThat(PublicKey.ofPem(key.pem()).verifies("receipt", CONTENT, signature))
                .isTrue();
        assertThat(signatures.verify("receipt", CONTENT, signature)).isTrue();
        assertThat(signatures.verify("other", CONTENT, signature)).isFalse();
        assertThat(signatures.verify("receipt", CONTENT, new Signature("0123456789abcdef", signature.bytes())))
                .isFalse();
    }

    @Test
    void signaturesOfAReplacedKeyStayGood() {
        var before = signatures.sign("receipt", CONTENT);
        var next = signatures.replaceKey();
        var after = signatures.sign("receipt", CONTENT);
        assertThat(after.keyId()).isEqualTo(next.id()).isNotEqualTo(before.keyId());
        assertThat(signatures.verify("receipt", CONTENT, before)).isTrue();
        assertThat(signatures.verify("receipt", CONTENT, after)).isTrue();
        assertThat(Tables.actsOn(next.id())).containsExactly("signing_key_replaced");
    }

    @Test
    void formerKeySaysWhichIsTheNext() {
        signatures.replaceKey();
        var keys = signatures.publicKeys();
        var endorsement = keys.get(0).endorsement().orElseThrow();
        var pem = keys.get(0).key().pem().getBytes(StandardCharsets.UTF_8);
        assertThat(keys.get(1).key().verifies("signing key", pem, endorsement)).isTrue();
        assertThat(keys.get(1).until()).isPresent();
    }

    @Test
    void privateKeyIsSealedToItsRowAndDeletedWithItsUse() {
        signatures.replaceKey();
        var retired = "select count(*) from signing_key where until is not null and sealed is not null";
        assertThat(jdbc.sql(retired).query(Long.class).single()).isZero();
        var sealed = jdbc.sql("select sealed from signing_key where until is null")
                .query(byte[].class)
                .single();
        var seal = system.seal("private keys for signing");
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> seal.open(sealed, "signing_key.sealed 0123456789abcdef"));
    }

    @Test
    void twoAtOnceReplaceOneAfterTheOther() {
        var made = AtOnce.times(2, () -> signatures.replaceKey().id());
        assertThat(made).doesNotHaveDuplicates().hasSize(2);
        var used = jdbc.sql("select count(*) from signing_key where until is null");
        assertThat(used.query(Long.class).single()).isOne();
        assertThat(signatures.sign("receipt", CONTENT).keyId()).isIn(List.copyOf(made));
    }

    @Test
    void secondKeyInUseIsRefusedByTheDatabase() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("insert into signing_key (id, public_key, sealed) values (?, ?, ?)")
                                .params("0123456789abcdef", new byte[32], new byte[1])
                                .update()));
    }
}
