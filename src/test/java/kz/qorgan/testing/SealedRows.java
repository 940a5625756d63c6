package kz.qorgan.testing;

import java.util.UUID;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.People.Person;
import kz.qorgan.vault.Seal;

/** What only comes about with an authenticator or with codes, in rows as those modules would write them. */
public record SealedRows(UUID passkey, UUID change, UUID notice) {

    static SealedRows of(Person person, Opened session, UUID request, Seal seal) {
        var rows = new SealedRows(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        rows.passkey(person.id().value(), session.id().value(), seal);
        rows.numbers(person, session.id().value(), seal);
        run(
                """
                insert into notice (id, borrower_id, kind, event_key, due_at, sealed_details, sent_at)
                values (?, ?, 'PASSWORD_ADDED', ?, portal_now(), ?, portal_now())
                """,
                rows.notice(),
                person.id().value(),
                "test " + rows.notice(),
                seal.seal("Chrome", "notice.sealed_details " + rows.notice()));
        dialogue(person.id().value(), request, seal);
        withdrawal(person.id().value(), seal);
        opening(person.id().value(), seal);
        return rows;
    }

    private void passkey(UUID me, UUID session, Seal seal) {
        run("insert into strong_factor values (?, ?, 'WEBAUTHN', ?, portal_now(), portal_now())", passkey, me, session);
        run("insert into user_entities values (?, ?, '')", "handle" + me, me.toString());
        run("""
                insert into user_credentials
                  (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, label)
                values (?, ?, '', false, false, '')
                """, "credential" + me, "handle" + me);
        run(
                "insert into passkey values (?, ?, ?, ?)",
                passkey,
                me,
                "credential" + me,
                seal.seal("My phone", "passkey.name." + passkey));
    }

    private void numbers(Person person, UUID session, Seal seal) {
        var me = person.id().value();
        run(
                """
                insert into number_change
                values (?, ?, ?, ?, ?, ?, ?, true, true, portal_now(), portal_now(), portal_now())
                """,
                change,
                me,
                session,
                seal.seal(person.number().e164(), "number_change.sealed_new " + change),
                seal.seal("+77009990000", "number_change.sealed_former " + change),
                UUID.randomUUID(),
                UUID.randomUUID());
        run(
                "insert into recovery_number values (?, ?, ?)",
                me,
                seal.seal("+77009990001", "recovery_number.sealed_number " + me),
                session);
    }

    private static void dialogue(UUID me, UUID request, Seal seal) {
        run(
                "insert into rights_draft values (?, '', '', ?)",
                me,
                seal.seal("I should like", "rights_draft.sealed_words " + me));
        var entry = UUID.randomUUID();
        run(
                "insert into rights_entry (id, request_id, author, sealed_words) values (?, ?, 'BORROWER', ?)",
                entry,
                request,
                seal.seal("Any news?", "rights_entry.sealed_words " + entry));
    }

    private static void withdrawal(UUID me, Seal seal) {
        var id = UUID.randomUUID();
        run("""
                insert into withdrawal (id, borrower_id, stopped, refused, left_standing, language, sealed_text,
                  text_hash, proof, receipts, due_at)
                values (?, ?, '{}', '{}', false, 'ru', ?, repeat('0', 64), 'code', '{}', portal_now())
                """, id, me, seal.seal("Stops now", "withdrawal.sealed_text " + id));
    }

    private static void opening(UUID me, Seal seal) {
        var id = UUID.randomUUID();
        run("""
                insert into file_opening (id, borrower_id, employee_id, kind, sealed_words, until)
                values (?, ?, (select id from employee limit 1), 'OWN_WORDS', ?, portal_now())
                """, id, me, seal.seal("Asked by the owner on the phone", "file_opening.sealed_words " + id));
    }

    private static void run(String sql, Object... values) {
        Tables.superuser().sql(sql).params(values).update();
    }
}
