package kz.qorgan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qorgan.device.Visitor;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.verification.SendResult;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, from the number to the session. */
@PortalTest
class SignInModuleTests {

    @Autowired
    private SignIn signIn;

    @Autowired
    private People people;

    @Autowired
    private Phones phones;

    @Test
    void opensSessionForRightCode() {
        var person = people.borrower();
        var browser = new BrowserId("ab".repeat(32));
        var address = ClientAddress.of("95.56.12.7");
        var sent = (SendResult.OnItsWay) signIn.request(person.number(), browser, address, Language.RU);
        var code = phones.codeFor(person.number(), 1);
        var result = signIn.confirm(sent.challenge(), code, browser, new Visitor("", address, false));
        assertThat(result).isInstanceOf(SignInResult.SignedIn.class);
    }
}
