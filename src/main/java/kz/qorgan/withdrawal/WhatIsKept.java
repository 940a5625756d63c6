package kz.qorgan.withdrawal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.borrower.Borrowers.Kept;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.catalogue.Retention;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.personaldata.KeptUntil;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.purposes.ConsentPurpose;
import org.springframework.stereotype.Component;

/** Says which of the borrower's own values remain stored although they are no longer used for a purpose, and by which law. */
@Component
class WhatIsKept {

    private static final Set<KeptBy> ALWAYS_THERE = Set.of(KeptBy.BORROWER, KeptBy.PHONE);

    private final PersonalData data;
    private final Catalogue catalogue;
    private final PlanWords words;
    private final Clock clock;

    WhatIsKept(PersonalData data, Catalogue catalogue, PlanWords words, Clock clock) {
        this.data = data;
        this.catalogue = catalogue;
        this.words = words;
        this.clock = clock;
    }

    /** One sentence for each rule of keeping that applies to what is stored. */
    List<String> lines(BorrowerId borrower, List<ConsentPurpose> stopping, Kept who, Locale locale) {
        var since = data.storedSince(borrower);
        Map<Retention, List<Field>> byRule = fields(stopping)
                .filter(field -> since.containsKey(field.name()) || ALWAYS_THERE.contains(field.keptBy()))
                .collect(Collectors.groupingBy(Field::retention, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> words.kept(
                        rule.getKey(), rule.getValue(), until(rule.getKey(), rule.getValue(), since, who), locale))
                .toList();
    }

    private Stream<Field> fields(List<ConsentPurpose> stopping) {
        var names = stopping.stream()
                .flatMap(purpose -> purpose.data().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return catalogue.fields().stream().filter(field -> names.contains(field.name()));
    }

    /** The last of them. */
    private KeptUntil until(Retention rule, List<Field> fields, Map<String, Instant> since, Kept who) {
        var newest = fields.stream()
                .map(field -> since.getOrDefault(field.name(), Instant.EPOCH))
                .max(Instant::compareTo)
                .filter(at -> at.isAfter(Instant.EPOCH))
                .orElseGet(clock::instant);
        return KeptUntil.of(rule, newest, who.owing());
    }
}
