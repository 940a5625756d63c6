package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qorgan.borrower.Borrowers.Owing;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.Sensitivity;
import kz.qorgan.catalogue.Source;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.MyData.KeptElsewhere;
import kz.qorgan.personaldata.RecipientNotices.RecipientNotice;
import kz.qorgan.vault.Seal;
import kz.qorgan.vault.SealBroken;

/** What is known about one borrower's values beside the values: joined here for each field. */
record LifeLines(BorrowerId borrower, Seal seal, Owing owing, List<Disclosure> given, List<RecipientNotice> told) {

    /** Of a value from the table. */
    DataField of(Field field, StoredValue value) {
        return new DataField(
                field,
                shown(field, value),
                Optional.of(value.origin()),
                Optional.of(value.recordedAt()),
                value.confirmedAt(),
                KeptUntil.of(field.retention(), value.recordedAt(), owing),
                value.version() > 1,
                given(field),
                told(field));
    }

    /** Of a part of the account itself, of which it is not written down when it came. */
    DataField of(Field field, String value) {
        return elsewhere(field, value, Optional.empty(), Optional.empty());
    }

    /** Of a value that another module keeps. */
    DataField of(Field field, KeptElsewhere.Value value) {
        return elsewhere(field, value.full(), Optional.of(value.origin()), Optional.of(value.since()));
    }

    private DataField elsewhere(Field field, String value, Optional<Source> origin, Optional<Instant> since) {
        return new DataField(
                field,
                Optional.of(shown(field, value)),
                origin,
                since,
                Optional.empty(),
                KeptUntil.withTheAccount(field.retention(), owing),
                false,
                given(field),
                told(field));
    }

    /** What its owner may see of it without asking; nothing if it does not open, which must not hide the others. */
    Optional<String> shown(Field field, StoredValue value) {
        try {
            return Optional.of(shown(field, value.open(borrower, seal)));
        } catch (SealBroken altered) {
            return Optional.empty();
        }
    }

    private static String shown(Field field, String value) {
        return field.sensitivity() == Sensitivity.OPEN ? value : field.masked(value);
    }

    private List<Disclosure> given(Field field) {
        return given.stream().filter(one -> one.fields().contains(field.name())).toList();
    }

    private List<RecipientNotice> told(Field field) {
        return told.stream().filter(one -> one.field().equals(field.name())).toList();
    }
}
