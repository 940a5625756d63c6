package kz.qorgan.intake;

import kz.qorgan.borrower.HandOver;
import kz.qorgan.borrower.HandOverResult;
import kz.qorgan.catalogue.Source;
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

    LineImport(LineReader reader, HandOver handOver, PersonalData personalData, Disclosures disclosures) {
        this.reader = reader;
        this.handOver = handOver;
        this.personalData = personalData;
        this.disclosures = disclosures;
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
        return disclosures.record(borrower, readable.given()) || changed;
    }
}
