package kz.qorgan.phone;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.session.SignedInBorrower;
import kz.qorgan.vault.SealedTable;
import kz.qorgan.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of changes of number. A pending one belongs to the session that began it and lasts a quarter of an hour. */
@Repository
class StoredNumberChanges {

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredNumberChanges(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A new one takes the place of whatever was pending. */
    void begin(UUID id, SignedInBorrower me, MobileNumber to, ChallengeId newChallenge, ChallengeId oldChallenge) {
        jdbc.sql("delete from number_change where borrower_id = ? and changed_at is null")
                .param(me.borrower().value())
                .update();
        jdbc.sql("""
                        insert into number_change (id, borrower_id, session_id, sealed_new, new_challenge, old_challenge,
                          expires_at)
                        values (:id, :borrower, :session, :to, :newChallenge, :oldChallenge,
                          portal_now() + interval '15 minutes')
                        """)
                .param("id", id)
                .param("borrower", me.borrower().value())
                .param("session", me.session().value())
                .param("to", vault.of(me.borrower()).seal(to.e164(), place("sealed_new", id)))
                .param("newChallenge", newChallenge.value())
                .param("oldChallenge", oldChallenge.value())
                .update();
    }

    /** The change this session has begun, its row locked: two proofs at once both count, and it happens once. */
    Optional<PendingChange> pending(SignedInBorrower me) {
        return jdbc.sql("""
                        select id, sealed_new, new_challenge, old_challenge, new_proved, old_proved from number_change
                        where borrower_id = ? and session_id = ? and changed_at is null and expires_at > portal_now()
                        for update
                        """)
                .params(me.borrower().value(), me.session().value())
                .query((row, number) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new PendingChange(
                            id,
                            me.borrower(),
                            opened(me.borrower(), row.getBytes("sealed_new"), "sealed_new", id),
                            new ChallengeId(row.getObject("new_challenge", UUID.class)),
                            new ChallengeId(row.getObject("old_challenge", UUID.class)),
                            row.getBoolean("new_proved"),
                            row.getBoolean("old_proved"));
                })
                .optional();
    }

    void prove(UUID id, boolean theNewOne) {
        jdbc.sql("update number_change set " + (theNewOne ? "new_proved" : "old_proved") + " = true where id = ?")
                .param(id)
                .update();
    }

    void changed(PendingChange change, MobileNumber former) {
        jdbc.sql("update number_change set changed_at = portal_now(), sealed_former = ? where id = ?")
                .params(
                        vault.of(change.borrower()).seal(former.e164(), place("sealed_former", change.id())),
                        change.id())
                .update();
    }

    Optional<MobileNumber> former(BorrowerId borrower, UUID change) {
        return jdbc.sql(
                        "select sealed_former from number_change where id = ? and borrower_id = ? and changed_at is not null")
                .params(change, borrower.value())
                .query(byte[].class)
                .optional()
                .map(sealedFormer -> opened(borrower, sealedFormer, "sealed_former", change));
    }

    private MobileNumber opened(BorrowerId borrower, byte[] number, String column, UUID id) {
        return new MobileNumber(vault.of(borrower).open(number, place(column, id)));
    }

    @Bean
    static SealedTable sealedNumberChanges() {
        return SealedTable.of("number_change", "id")
                .column("sealed_new", row -> place("sealed_new", UUID.fromString(row.key("id"))))
                .column("sealed_former", row -> place("sealed_former", UUID.fromString(row.key("id"))));
    }

    private static String place(String column, UUID id) {
        return "number_change." + column + " " + id;
    }
}
