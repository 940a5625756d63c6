package kz.qorgan.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.qorgan.passkey.AddResult.Added;
import kz.qorgan.passkey.AddResult.Refused;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Which answers of an authenticator make a passkey. */
@PortalTest
class AddingModuleTests {

    private static final Passkey.Name NAME = new Passkey.Name("My phone");

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Enrolments enrolments;

    private Owner owner;

    @Autowired
    void owner(AutowireCapableBeanFactory beans) {
        owner = beans.createBean(Owner.class);
    }

    @Autowired
    private MovableClock clock;

    @AfterEach
    void signOut() {
        Owner.nobody();
    }

    @Test
    void keepsWhatTheAuthenticatorMade() {
        var person = owner.signedIn();
        var made = owner.device().makes(passkeys.beginAdding().orElseThrow());
        var added = (Added) passkeys.finishAdding(made, NAME);
        assertThat(passkeys.mine()).singleElement().satisfies(mine -> {
            assertThat(mine.id()).isEqualTo(added.factor().id());
            assertThat(mine.name()).isEqualTo(NAME);
            assertThat(mine.factor().usableFrom()).isAfter(clock.now().plus(Duration.ofHours(71)));
            assertThat(mine.lastUsedAt()).isEmpty();
        });
        assertThat(Tables.actsConcerning(person.id())).contains("authn_factor_added");
    }

    @Test
    void asksForAVerifiedHolderAndAPasskeyThatIsFoundWithoutAName() {
        owner.signedIn();
        assertThat(passkeys.beginAdding().orElseThrow())
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"", "\"id\":\"localhost\"");
    }

    @Test
    void tellsTheAuthenticatorNothingButTheMaskedNumber() {
        var person = owner.signedIn();
        var options = passkeys.beginAdding().orElseThrow();
        assertThat(options)
                .contains(person.number().masked())
                .doesNotContain(person.number().e164().substring(2))
                .doesNotContain(person.iin().value())
                .doesNotContain(person.id().toString());
    }

    @Test
    void excludesAuthenticatorsThatHaveOne() {
        owner.signedIn();
        var device = owner.device();
        var made = device.makes(passkeys.beginAdding().orElseThrow());
        passkeys.finishAdding(made, NAME);
        var id = made.replaceAll(".*\"rawId\":\"([^\"]+)\".*", "$1");
        assertThat(passkeys.beginAdding().orElseThrow()).contains("excludeCredentials", id);
    }

    @Test
    void refusesHolderWhoWasNotVerified() {
        owner.signedIn();
        var made = owner.device()
                .withoutVerification()
                .makes(passkeys.beginAdding().orElseThrow());
        assertThat(passkeys.finishAdding(made, NAME)).isInstanceOf(Refused.class);
        assertThat(passkeys.mine()).isEmpty();
    }

    @Test
    void refusesAnswerFromAnotherPage() {
        owner.signedIn();
        var made = new Authenticator("https://qorgan.example.evil")
                .makes(passkeys.beginAdding().orElseThrow());
        assertThat(passkeys.finishAdding(made, NAME)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesReplayedAnswer() {
        owner.signedIn();
        var made = owner.device().makes(passkeys.beginAdding().orElseThrow());
        assertThat(passkeys.finishAdding(made, NAME)).isInstanceOf(Added.class);
        assertThat(passkeys.finishAdding(made, NAME)).isInstanceOf(Refused.class);
        assertThat(passkeys.mine()).hasSize(1);
    }

    @Test
    void refusesAnswerToSomebodyElsesQuestion() {
        owner.signedIn();
        var made = owner.device().makes(passkeys.beginAdding().orElseThrow());
        owner.signedIn();
        assertThat(passkeys.finishAdding(made, NAME)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnswerAfterFiveMinutes() {
        var person = owner.signedIn();
        var options = passkeys.beginAdding().orElseThrow();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        owner.again(person);
        assertThat(passkeys.finishAdding(owner.device().makes(options), NAME)).isInstanceOf(Refused.class);
        assertThat(Tables.actsConcerning(person.id())).contains("authn_factor_refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "x",
                "{\"rawId\":\"AA\"}",
                "{\"rawId\":\"AA\",\"response\":{}}",
                "{\"rawId\":\"!\",\"response\":{\"clientDataJSON\":\"!\"}}",
                "{\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\"}}",
                "{\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"bnVsbA\",\"attestationObject\":\"AA\"}}",
                "{\"rawId\":7,\"response\":7}"
            })
    void refusesAnythingElse(String answer) {
        owner.signedIn();
        passkeys.beginAdding();
        assertThat(passkeys.finishAdding(answer, NAME)).isInstanceOf(Refused.class);
    }

    @Test
    void manyEqualAnswersAtOnceMakeOnePasskey() {
        owner.signedIn();
        var made = owner.device().makes(passkeys.beginAdding().orElseThrow());
        var results = AtOnce.times(12, Owner.alike(() -> passkeys.finishAdding(made, NAME)));
        assertThat(results).filteredOn(Added.class::isInstance).hasSize(1);
        assertThat(passkeys.mine()).hasSize(1);
        assertThat(enrolments.mine()).hasSize(1);
    }
}
