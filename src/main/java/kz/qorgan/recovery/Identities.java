package kz.qorgan.recovery;

import java.util.List;
import java.util.Optional;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.PersonalData;
import org.springframework.stereotype.Component;

/** Compares what somebody says, or what staff read on a document, with what is stored. Shows nothing of it to anybody. */
@Component
class Identities {

    private static final List<String> DOCUMENTS =
            List.of("document.id-card", "document.passport", "document.residence-permit");

    private final Borrowers borrowers;
    private final PersonalData data;

    Identities(Borrowers borrowers, PersonalData data) {
        this.borrowers = borrowers;
        this.data = data;
    }

    /** Whose the claim is, if all three things are right. */
    Optional<BorrowerId> behind(Claim claim) {
        return borrowers
                .withIin(claim.iin())
                .filter(who -> borrowers.kept(who).birthDate().equals(claim.birthDate()))
                .filter(who -> hasDocument(who, claim.document()));
    }

    boolean hasDocument(BorrowerId who, String number) {
        return DOCUMENTS.stream()
                .flatMap(field -> data.value(who, field).stream())
                .map(Claim::plain)
                .anyMatch(Claim.plain(number)::equals);
    }
}
