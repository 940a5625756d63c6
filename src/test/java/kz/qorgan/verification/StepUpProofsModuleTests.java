package kz.qorgan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.qorgan.factors.Passwords;
import kz.qorgan.factors.RecoveryCodes;
import kz.qorgan.kernel.Factor;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.otp.SendResult;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.session.SessionLookup;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import kz.qorgan.vault.RandomValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Proofs given inside a session: each counted before it is compared, each kept when the next is wrong. */
@PortalTest
class StepUpProofsModuleTests {

    private static final String SENTENCE = "seven camels sold my hat";

    @Autowired
    private StepUp stepUp;

    @Autowired
    private StepUpProofs proofs;

    @Autowired
    private ActCodes codes;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RecoveryCodes recoveryCodes;

    @Autowired
    private SessionLookup lookup;

    @Autowired
    private Entries entries;

    @Autowired
    private Phones phones;

    @Autowired
    private MovableClock clock;

    private Person person;
    private Opened here;

    @BeforeEach
    void signIn(@Autowired People people, @Autowired TransactionTemplate transaction, @Autowired RandomValues random) {
        person = people.borrower();
        transaction.executeWithoutResult(
                status -> passwords.setConfirmed(person.id(), SENTENCE, new SessionId(random.uuid())));
        here = entries.by(person, Entries.chrome());
    }

    @Test
    void codeStaysWhenThePasswordIsWrong() {
        entries.holds(here, Duration.ofHours(1), Factor.Kind.SMS_OTP);
        var challenge = ask(Operation.REVEAL, "");
        assertThat(enter(challenge, Operation.REVEAL, "", code(1))).isInstanceOf(ProofResult.Proved.class);
        here = entries.renewed(here);
        assertThat(doing(() -> proofs.enterPassword("not the sentence"))).isInstanceOf(ProofResult.Wrong.class);
        var missing = (Clearance.ProofsMissing) doing(() -> stepUp.clearance(Operation.REVEAL));
        assertThat(missing.ways()).singleElement().isEqualTo(Set.of(Factor.Kind.PASSWORD));
        doing(() -> proofs.enterPassword(SENTENCE));
        here = entries.renewed(here);
        assertThat(doing(() -> stepUp.clearance(Operation.REVEAL))).isEqualTo(new Clearance.Granted());
    }

    @Test
    void proofRenewsTheTokenAndTheFormerOneNeverOpensTheProof() {
        var proved = (ProofResult.Proved) doing(() -> proofs.enterPassword(SENTENCE));
        assertThat(lookup.authentication(proved.token()).orElseThrow().getAuthorities())
                .anyMatch(right -> "FACTOR_PASSWORD".equals(right.getAuthority()));
        assertThat(lookup.authentication(here.token()).orElseThrow().getAuthorities())
                .noneMatch(right -> "FACTOR_PASSWORD".equals(right.getAuthority()));
        clock.advance(Duration.ofSeconds(31));
        assertThat(lookup.authentication(here.token())).isEmpty();
        assertThat(lookup.authentication(proved.token())).isPresent();
    }

    @Test
    void sixthPasswordWithinAQuarterOfAnHourMustWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(doing(() -> proofs.enterPassword("not the sentence"))).isInstanceOf(ProofResult.Wrong.class);
        }
        assertThat(doing(() -> proofs.enterPassword(SENTENCE))).isInstanceOf(ProofResult.TryLater.class);
    }

    @Test
    void ofManyPasswordsAtOnceFiveAreCompared() {
        var rights = entries.rights(here);
        var results = AtOnce.times(20, () -> Entries.with(rights, () -> proofs.enterPassword("not the sentence")));
        assertThat(results).filteredOn(ProofResult.Wrong.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(ProofResult.TryLater.class::isInstance).hasSize(15);
    }

    @Test
    void codeForAnotherActIsWrongAndCostsATry() {
        var challenge = ask(Operation.REVEAL, "");
        assertThat(enter(challenge, Operation.CHANGE_NUMBER, "", code(1))).isEqualTo(new ProofResult.Wrong(4));
    }

    @Test
    void codeForOtherParticularsIsWrongAndCostsATry() {
        var challenge = ask(Operation.CHANGE_NUMBER, "+77011112233");
        assertThat(enter(challenge, Operation.CHANGE_NUMBER, "+77019999999", code(1)))
                .isEqualTo(new ProofResult.Wrong(4));
        assertThat(enter(challenge, Operation.CHANGE_NUMBER, "+77011112233", code(1)))
                .isInstanceOf(ProofResult.Proved.class);
    }

    @Test
    void codeOfAnotherSessionOfTheSamePersonIsWrong() {
        var challenge = ask(Operation.REVEAL, "");
        var code = code(1);
        var other = entries.by(person, Entries.firefox());
        assertThat(entries.as(other, () -> codes.enter(challenge, Operation.REVEAL, "", code, Strangers.address())))
                .isEqualTo(new ProofResult.Wrong(4));
        assertThat(entries.as(other, () -> codes.pending(challenge))).isEmpty();
    }

    @Test
    void codeWorksOnce() {
        var challenge = ask(Operation.REVEAL, "");
        var code = code(1);
        assertThat(enter(challenge, Operation.REVEAL, "", code)).isInstanceOf(ProofResult.Proved.class);
        assertThat(enter(challenge, Operation.REVEAL, "", code)).isEqualTo(new ProofResult.Over());
    }

    @Test
    void recoveryCodeWorksForOneOfManyAtOnce() {
        doing(() -> proofs.enterPassword(SENTENCE));
        here = entries.renewed(here);
        var code = doing(recoveryCodes::make).getFirst().onPaper();
        var rights = entries.rights(here);
        var results = AtOnce.times(5, () -> Entries.with(rights, () -> proofs.enterRecoveryCode(code)));
        assertThat(results).filteredOn(ProofResult.Proved.class::isInstance).hasSize(1);
        assertThat(doing(recoveryCodes::left)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "'; drop table password; --", "<script>", "\uD83D\uDE00", "💥💥💥💥💥💥💥💥"})
    void hostileSecretsAreMerelyWrong(String typed) {
        assertThat(doing(() -> proofs.enterPassword(typed))).isInstanceOf(ProofResult.Wrong.class);
        assertThat(doing(() -> proofs.enterRecoveryCode(typed))).isInstanceOf(ProofResult.Wrong.class);
        assertThat(doing(() -> proofs.enterPassword(typed.repeat(1000)))).isInstanceOf(ProofResult.Wrong.class);
    }

    @Test
    void leavesNoSecretBehind() {
        doing(() -> proofs.enterPassword(SENTENCE));
        here = entries.renewed(here);
        var code = doing(recoveryCodes::make).getFirst();
        assertThat(Tables.dump("password", "recovery_code", "strong_factor", "audit_entry", "limit_bucket"))
                .doesNotContain(SENTENCE, "argon2", code.characters(), code.onPaper());
    }

    private ChallengeId ask(Operation act, String particulars) {
        var sent = doing(() -> codes.request(act, particulars, Strangers.address(), Language.EN));
        return ((SendResult.OnItsWay) sent).challenge();
    }

    private ProofResult enter(ChallengeId challenge, Operation act, String particulars, String code) {
        return doing(() -> codes.enter(challenge, act, particulars, code, Strangers.address()));
    }

    private String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }

    private <T> T doing(Callable<T> act) {
        return entries.as(here, act);
    }
}
