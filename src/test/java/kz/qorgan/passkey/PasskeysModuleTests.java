package kz.qorgan.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import kz.qorgan.passkey.AddResult.TooMany;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import kz.qorgan.verification.Enrolments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

/** A borrower's passkeys: how many, their names, and how they go. */
@PortalTest
class PasskeysModuleTests {

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
    private Entries entries;

    @AfterEach
    void signOut() {
        Owner.nobody();
    }

    @Test
    void tenAreTheMost() {
        owner.signedIn();
        for (int i = 0; i < 9; i++) {
            owner.addsNew(owner.device());
        }
        var early = owner.device().makes(passkeys.beginAdding().orElseThrow());
        owner.addsNew(owner.device());
        assertThat(passkeys.beginAdding()).isEmpty();
        assertThat(passkeys.finishAdding(early, NAME)).isInstanceOf(TooMany.class);
        assertThat(passkeys.mine()).hasSize(10);
    }

    @Test
    void noneIsMadeOnASharedDevice() {
        var person = owner.signedIn();
        owner.as(entries.by(person, Entries.sharedFirefox()));
        assertThatThrownBy(() -> passkeys.beginAdding()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void renamesOwnOnesOnly() {
        owner.signedIn();
        var mine = owner.addsNew(owner.device());
        assertThat(passkeys.rename(mine.id(), NAME)).isTrue();
        assertThat(passkeys.mine().getFirst().name()).isEqualTo(NAME);
        owner.signedIn();
        assertThat(passkeys.rename(mine.id(), NAME)).isFalse();
    }

    @Test
    void removalTakesTheKeyAway() {
        var person = owner.signedIn();
        var device = owner.device();
        var mine = owner.adds(device);
        var in = (PasskeySignInResult.SignedIn) owner.comesIn(device);
        owner.as(in.token());
        assertThat(passkeys.remove(mine.id())).isTrue();
        assertThat(passkeys.mine()).isEmpty();
        assertThat(owner.comesIn(device)).isInstanceOf(PasskeySignInResult.Refused.class);
        assertThat(Tables.actsConcerning(person.id())).contains("authn_factor_removed");
        assertThat(Tables.dump("passkey")).doesNotContain(mine.id().toString());
    }

    @Test
    void removesOwnOnesOnly() {
        owner.signedIn();
        var theirs = owner.addsNew(owner.device());
        var device = owner.device();
        owner.signedIn();
        owner.adds(device);
        owner.as(((PasskeySignInResult.SignedIn) owner.comesIn(device)).token());
        assertThat(passkeys.remove(theirs.id())).isFalse();
        assertThat(passkeys.remove(UUID.fromString("00000000-0000-0000-0000-000000000000")))
                .isFalse();
    }

    @Test
    void removalNeedsAFreshProof() {
        var person = owner.signedIn();
        var mine = owner.adds(owner.device());
        owner.again(person);
        assertThatThrownBy(() -> passkeys.remove(mine.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void vetoTakesTheKeyAwayAtOnce() {
        owner.signedIn();
        var device = owner.device();
        var mine = owner.addsNew(device);
        assertThat(enrolments.veto(mine.id())).isTrue();
        assertThat(passkeys.mine()).isEmpty();
        assertThat(owner.comesIn(device)).isInstanceOf(PasskeySignInResult.Refused.class);
    }

    @Test
    void namesAreSealed() {
        owner.signedIn();
        var made = owner.device().makes(passkeys.beginAdding().orElseThrow());
        passkeys.finishAdding(made, new Passkey.Name("Kitchen table"));
        assertThat(Tables.dump("passkey", "user_entities", "user_credentials")).doesNotContain("Kitchen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0007", "0123456789012345678901234567890123456789012345678901234567890"})
    void namesAreOneShortLine(String typed) {
        assertThat(Passkey.Name.of(typed)).isEqualTo(Optional.empty());
        assertThat(Passkey.Name.of(" My \n phone ")).contains(new Passkey.Name("My phone"));
    }
}
