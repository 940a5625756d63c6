package kz.qorgan.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.catalogue.Field.KeptBy;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.Consents;
import kz.qorgan.consenttexts.Difference;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.Language;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.purposes.Purposes;
import kz.qorgan.session.CurrentBorrower;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the policy in all its versions, and works out from a reader's own data and consents what a version changes. */
@Service
public class PolicyReader {

    private static final Set<KeptBy> ALWAYS_THERE = Set.of(KeptBy.BORROWER, KeptBy.PHONE);

    private final Texts texts;
    private final Purposes purposes;
    private final Consents consents;
    private final PersonalData data;
    private final Catalogue catalogue;
    private final CurrentBorrower current;

    PolicyReader(
            Texts texts,
            Purposes purposes,
            Consents consents,
            PersonalData data,
            Catalogue catalogue,
            CurrentBorrower current) {
        this.texts = texts;
        this.purposes = purposes;
        this.consents = consents;
        this.data = data;
        this.catalogue = catalogue;
        this.current = current;
    }

    /** All versions, the newest first; one that is to come stands before the one that holds. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<TextVersion> versions() {
        return texts.versions(TextVersion.POLICY);
    }

    /** The version that holds today. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public Optional<TextVersion> holding() {
        return texts.current(TextVersion.POLICY);
    }

    /** Two versions side by side. */
    @BorrowerAction
    public Difference difference(TextVersion before, TextVersion now, Language language) {
        return Difference.between(before.in(language), now.in(language));
    }

    /** What has changed for the reader between the days on which two versions began; only what concerns a consent. */
    @BorrowerAction
    @Transactional(readOnly = true)
    public List<OwnChange> changesForMe(TextVersion before, TextVersion now) {
        var me = current.require().borrower();
        var stored = data.storedSince(me).keySet();
        var then = texts.allOn(before.effectiveOn());
        var since = texts.allOn(now.effectiveOn());
        Map<String, Consent> mine = consents.of(me).stream()
                .collect(Collectors.toMap(consent -> consent.purpose().id(), Function.identity()));
        return purposes.all().stream()
                .filter(purpose -> since.containsKey(purpose.id()))
                .map(purpose -> change(
                        Optional.ofNullable(then.get(purpose.id())),
                        Optional.ofNullable(since.get(purpose.id())).orElseThrow(),
                        Optional.ofNullable(mine.get(purpose.id())),
                        stored))
                .filter(change -> !change.isNothing())
                .toList();
    }

    private OwnChange change(
            Optional<TextVersion> before, TextVersion now, Optional<Consent> mine, Set<String> stored) {
        var formerRecipients = before.map(TextVersion::recipients).orElse(Set.of());
        var formerFields = before.map(TextVersion::fields).orElse(Set.of());
        var fields = without(now.fields(), formerFields);
        return new OwnChange(
                now.document(),
                before.isEmpty(),
                mine.filter(consent -> consent.state() == Consent.State.GIVEN).isPresent(),
                without(now.recipients(), formerRecipients),
                without(formerRecipients, now.recipients()),
                fields.stream().filter(field -> isThere(field, stored)).toList(),
                fields.stream().filter(field -> !isThere(field, stored)).toList());
    }

    private boolean isThere(String field, Set<String> stored) {
        return stored.contains(field)
                || catalogue
                        .field(field)
                        .filter(known -> ALWAYS_THERE.contains(known.keptBy()))
                        .isPresent();
    }

    private static List<String> without(Collection<String> all, Collection<String> some) {
        return all.stream().filter(one -> !some.contains(one)).sorted().toList();
    }
}
