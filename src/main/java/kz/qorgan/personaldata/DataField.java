package kz.qorgan.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Source;
import kz.qorgan.personaldata.Disclosures.Disclosure;
import kz.qorgan.personaldata.RecipientNotices.RecipientNotice;

/**
 * One field as its owner sees it before asking for the value itself.
 *
 * @param shown the value, masked unless it is open; nothing where it does not open
 * @param origin where it came from; nothing of what the portal itself keeps
 * @param given to whom and when, the newest first
 * @param told recipients of a former value, who are to learn that it was corrected
 */
public record DataField(
        Field field,
        Optional<String> shown,
        Optional<Source> origin,
        Optional<Instant> recordedAt,
        Optional<Instant> confirmedAt,
        KeptUntil keptUntil,
        boolean hasFormer,
        List<Disclosure> given,
        List<RecipientNotice> told) {

    public DataField {
        given = List.copyOf(given);
        told = List.copyOf(told);
    }

    /** Whether there is more to see than is shown. */
    public boolean isMasked() {
        return field.sensitivity() != Field.Sensitivity.OPEN;
    }
}
