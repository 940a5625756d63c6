package kz.qorgan.intake;

import java.util.Comparator;
import java.util.List;
import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.borrower.ObligationTerms;
import kz.qorgan.catalogue.Source;
import kz.qorgan.consent.ConsentRegister;
import kz.qorgan.intake.ImportLine.Readable;
import kz.qorgan.intake.ImportLine.Unreadable;
import kz.qorgan.intake.Lines.Line;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.Disclosures;
import kz.qorgan.personaldata.PersonalData;
import org.springframework.stereotype.Component;

/** Stores the borrower of one line with everything that the line says about it. */
@Component
class LineImport {

    private final LineReader reader;
    private final HandOver handOver;
    private final PersonalData personalData;
    private final Disclosures disclosures;
    private final ConsentRegister consents;

    LineImport(
            LineReader reader,
            HandOver handOver,
            PersonalData personalData,
            Disclosures disclosures,
            ConsentRegister consents) {
        this.reader = reader;
        this.handOver = handOver;
        this.personalData = personalData;
        this.disclosures = disclosures;
        this.consents = consents;
    }

    Outcome take(Line line) {
        if (line.flaw().isPresent()) {
            return Outcome.refused(line.number(), line.flaw().get());
        }
        return switch (reader.read(line.text())) {
            case Unreadable unreadable -> Outcome.refused(line.number(), unreadable.reason());
            case Readable readable -> store(line.number(), readable);
        };
    }

    private Outcome store(int line, Readable readable) {
        return readable.consents().orElse(List.of()).stream().allMatch(consents::knows)
                ? take(line, readable)
                : Outcome.refused(line, "a consent is about a purpose or a text that is not known");
    }

    private Outcome take(int line, Readable readable) {
        return switch (handOver.take(readable.borrower())) {
            case HandOverResult.Created created -> {
                keep(created.id(), readable);
                yield Outcome.created(line);
            }
            case HandOverResult.Updated updated -> {
                keep(updated.id(), readable);
                yield Outcome.updated(line);
            }
            case HandOverResult.Unchanged same ->
                keep(same.id(), readable) ? Outcome.updated(line) : Outcome.unchanged(line);
            case HandOverResult.NumberTaken taken ->
                Outcome.refused(line, "its mobile number is bound to another borrower");
            case HandOverResult.NumberDiffers differs ->
                Outcome.refused(
                        line, "this borrower signs in with another mobile number, which a file does not change");
        };
    }

    private boolean keep(BorrowerId borrower, Readable readable) {
        var changed = personalData.keep(borrower, readable.data(), Source.INTAKE);
        var given = disclosures.record(borrower, readable.given());
        return agreed(borrower, readable) || given || changed;
    }

    /** What the line says; where it does not speak of consents, what whoever has signed a contract agreed to with it. */
    private boolean agreed(BorrowerId borrower, Readable readable) {
        return readable.consents()
                .map(handed -> consents.take(borrower, handed))
                .orElseGet(() -> readable.borrower().obligations().stream()
                        .map(ObligationTerms::openedOn)
                        .min(Comparator.naturalOrder())
                        .filter(signedOn -> consents.agreedWithContract(borrower, signedOn))
                        .isPresent());
    }
}
