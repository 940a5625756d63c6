package kz.qorgan.staffsignin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import kz.qorgan.employee.CurrentEmployee;
import kz.qorgan.employee.Employee;
import kz.qorgan.employee.Employees;
import kz.qorgan.employee.StaffSessions;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.staff.Role;
import kz.qorgan.staffsignin.Invitations.Result;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Staff;
import kz.qorgan.testing.Strangers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff come in by name, password and a code that works once. */
@PortalTest
class StaffSignInModuleTests {

    private static final String PASSWORD = "seven quiet herons over Ili";

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private StaffProofs proofs;

    @Autowired
    private Invitations invitations;

    @Autowired
    private StoredCredentials credentials;

    @Autowired
    private StaffSessions sessions;

    @Autowired
    private CurrentEmployee current;

    @Autowired
    private Employees employees;

    @Autowired
    private Staff staff;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Employee me;
    private String token;

    @BeforeEach
    void somebodyIsInvited() {
        me = staff.with(Role.SUPPORT).employee();
        token = transaction.execute(running -> invitations.issue(me.id()));
    }

    @Test
    void codeOpensOnce() {
        accept(PASSWORD);
        clock.advance(Duration.ofSeconds(30));
        var code = code();
        assertThat(enter(PASSWORD, code)).isInstanceOf(StaffSignInResult.SignedIn.class);
        assertThat(enter(PASSWORD, code)).isEqualTo(new StaffSignInResult.Refused());
        clock.advance(Duration.ofSeconds(30));
        assertThat(enter(PASSWORD, code)).isEqualTo(new StaffSignInResult.Refused());
        assertThat(enter(PASSWORD, code())).isInstanceOf(StaffSignInResult.SignedIn.class);
    }

    @Test
    void ofManyWithOneCodeAtOnceOneComesIn() {
        accept(PASSWORD);
        clock.advance(Duration.ofSeconds(30));
        var code = code();
        var results = AtOnce.times(4, () -> enter(PASSWORD, code));
        assertThat(results)
                .filteredOn(StaffSignInResult.SignedIn.class::isInstance)
                .hasSize(1);
    }

    @Test
    void everythingWrongIsAnsweredAlike() {
        accept(PASSWORD);
        clock.advance(Duration.ofSeconds(30));
        var code = code();
        assertThat(List.of(
                        enter("wrong", code),
                        enter(PASSWORD, "000000"),
                        signIn.signIn("nobody-here", PASSWORD, code, Strangers.address()),
                        signIn.signIn("", "", "", Strangers.address())))
                .containsOnly(new StaffSignInResult.Refused());
        assertThat(enter(PASSWORD, code)).isInstanceOf(StaffSignInResult.SignedIn.class);
    }

    @Test
    void whoeverHasLeftGetsTheSameAnswer() {
        accept(PASSWORD);
        clock.advance(Duration.ofSeconds(30));
        var admin = staff.with(Role.ADMIN).employee().id();
        transaction.executeWithoutResult(running -> employees.leave(me.id(), admin));
        assertThat(enter(PASSWORD, code())).isEqualTo(new StaffSignInResult.Refused());
    }

    @Test
    void triesAreLimitedForAnAccountAndForAnAddress() {
        accept(PASSWORD);
        for (int i = 0; i < 5; i++) {
            enter("wrong", "000000");
        }
        assertThat(enter(PASSWORD, code())).isInstanceOf(StaffSignInResult.TryLater.class);
        var address = Strangers.address();
        for (int i = 0; i < 60; i++) {
            signIn.signIn("nobody" + i, "", "", address);
        }
        assertThat(signIn.signIn("nobody", "", "", address)).isInstanceOf(StaffSignInResult.TryLater.class);
    }

    @Test
    void proofNeedsANewCode() {
        accept(PASSWORD);
        clock.advance(Duration.ofSeconds(30));
        var code = code();
        var rights = rights(enter(PASSWORD, code));
        clock.advance(Duration.ofMinutes(6));
        Entries.with(rights, () -> {
            assertThat(current.isFresh()).isFalse();
            assertThat(proofs.prove(PASSWORD, code)).isEqualTo(new StaffProofs.Result.Wrong());
            assertThat(proofs.prove("wrong", code())).isEqualTo(new StaffProofs.Result.Wrong());
            assertThat(proofs.prove(PASSWORD, code())).isEqualTo(new StaffProofs.Result.Proved());
            return assertThat(current.isFresh()).isTrue();
        });
    }

    private org.springframework.security.core.Authentication rights(StaffSignInResult result) {
        return sessions.authentication(((StaffSignInResult.SignedIn) result).token())
                .orElseThrow();
    }

    private Result accept(String password) {
        return invitations.accept(token, password, codeOfInvitation(), Strangers.address());
    }

    private StaffSignInResult enter(String password, String code) {
        ClientAddress address = Strangers.address();
        return signIn.signIn(me.login(), password, code, address);
    }

    private String codeOfInvitation() {
        return invitations
                .open(token)
                .map(shown -> Authenticator.code(shown.secret(), clock.now()))
                .orElse("000000");
    }

    private String code() {
        var secret = credentials.of(me.id()).orElseThrow().secret();
        return Totp.at(HexFormat.of().parseHex(secret), clock.now());
    }
}
