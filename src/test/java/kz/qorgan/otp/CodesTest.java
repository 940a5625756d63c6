package kz.qorgan.otp;

import java.time.Duration;
import kz.qorgan.otp.CodeResult.Right;
import kz.qorgan.testing.MovableClock;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A person who has not asked for a code yet, after the limits of earlier tests are over. */
@PortalTest
abstract class CodesTest {

    @Autowired
    CodeVerification codes;

    @Autowired
    MovableClock clock;

    @Autowired
    Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    Person person;
    Asker asker;

    @BeforeEach
    void makeAsker(@Autowired People people) {
        clock.advance(Duration.ofMinutes(2));
        person = people.borrower();
        asker = Asker.of(codes, person);
    }

    /** The code of the newest text, once the person has got so many. */
    final String code(int texts) {
        return phones.codeFor(person.number(), texts);
    }

    final boolean consume(CodeResult right, boolean remember) {
        return Boolean.TRUE.equals(transaction.execute(status -> codes.consume((Right) right, remember)));
    }
}
