package kz.qorgan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry stands with its act and can never be changed, by nobody. */
@PortalTest
class AuditModuleTests {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recordsWithTheActOfTheCaller() {
        var object = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.of(Act.SMS_SENT).on(object).because(Act.SMS_FAILED)));
        assertThat(Tables.actsOn(object)).containsExactly("sms_sent");
    }

    @Test
    void rollsBackWithTheActOfTheCaller() {
        var object = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.of(Act.SMS_SENT).on(object));
            status.setRollbackOnly();
        });
        assertThat(Tables.actsOn(object)).isEmpty();
    }

    @Test
    void recordsNothingOutsideATransaction() {
        var object = UUID.randomUUID();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record(AuditEntry.of(Act.SMS_SENT).on(object)));
        assertThat(Tables.actsOn(object)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'nothing'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop table audit_entry"
            })
    void refusesEveryChangeByThePortal(String change) {
        assertRefused(jdbc, change, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'nothing'",
                "delete from audit_entry",
                "truncate audit_entry cascade"
            })
    void refusesEveryChangeByTheSuperuser(String change) {
        assertRefused(Tables.superuser(), change, "append-only");
    }

    @Test
    void portalHasOnlyTheRightsOfItsRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("qorgan_app");
        assertThat(jdbc.sql(
                                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'qorgan_app'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table evil (id integer)",
                "create schema evil",
                "create function evil() returns int language sql as 'select 1'",
                "create or replace function portal_now() returns timestamptz language sql stable as 'select now()'"
            })
    void portalCannotMakeOrReplaceAnything(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .satisfies(refusal -> assertThat(refusal.getMostSpecificCause().getMessage())
                        .containsAnyOf("permission denied", "must be owner"));
    }

    private void assertRefused(JdbcClient by, String change, String because) {
        var object = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.of(Act.SMS_SENT).on(object)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> by.sql(change).update())
                .havingRootCause()
                .withMessageContaining(because);
        assertThat(Tables.actsOn(object)).containsExactly("sms_sent");
    }
}
