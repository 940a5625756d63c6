package kz.qorgan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BrowserId;
import kz.qorgan.kernel.ClientAddress;
import kz.qorgan.kernel.Language;
import kz.qorgan.kernel.MobileNumber;
import kz.qorgan.otp.SendResult;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.recovery.LostAccess.Claimed;
import kz.qorgan.recovery.LostAccess.Entered;
import kz.qorgan.recovery.RecoveryDesk.Checklist;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.Strangers;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who has lost the access, as far as the tests play that part. */
final class Lost {

    static final String DOCUMENT = "012345678";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final MobileNumber number = new MobileNumber("+7708%07d".formatted(COUNTER.incrementAndGet()));

    private final LostAccess access;
    private final Phones phones;
    private final BrowserId browser = Strangers.browser();
    private final ClientAddress address = Strangers.address();
    private int codes;

    Lost(LostAccess access, Phones phones) {
        this.access = access;
        this.phones = phones;
    }

    /** A customer whose document the lender knows. */
    static Person known(People people, PersonalData data, TransactionTemplate transaction) {
        var person = people.borrower();
        transaction.executeWithoutResult(
                status -> data.keep(person.id(), Map.of("document.id-card", DOCUMENT), Source.INTAKE));
        return person;
    }

    static Checklist seen() {
        return new Checklist("№ 012 345 678", true, true);
    }

    /** Proves the new number by the code that comes to it; nothing while a limit forbids another text. */
    Optional<Entered> provesNumber() {
        if (!(access.request(number, browser, address, Language.EN) instanceof SendResult.OnItsWay sent)) {
            return Optional.empty();
        }
        return Optional.of(access.enter(sent.challenge(), phones.codeFor(number, ++codes), browser, address));
    }

    String link() {
        return ((Entered.Proved) provesNumber().orElseThrow()).link();
    }

    /** Proves the number and says who it is; the page's link. */
    String asks(Person person) {
        var link = link();
        var iin = person.iin();
        assertThat(access.claim(link, iin.value(), iin.birthDate().toString(), DOCUMENT, ""))
                .isInstanceOf(Claimed.Taken.class);
        return link;
    }
}
