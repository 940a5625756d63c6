package kz.qorgan.withdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.borrower.Borrowers.Kept;
import kz.qorgan.consent.Consent;
import kz.qorgan.consent.Consents;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.purposes.ConsentPurpose;
import kz.qorgan.purposes.Withdrawable;
import kz.qorgan.stopping.Stops;
import kz.qorgan.withdrawal.Plan.Choice;
import kz.qorgan.withdrawal.Plan.Passage;
import org.springframework.stereotype.Component;

/** Works out from the borrower's own facts what a withdrawal would stop, what goes on, why and until when. */
@Component
class Planning {

    private final Consents consents;
    private final Borrowers borrowers;
    private final Stops stops;
    private final WhatIsKept kept;
    private final PlanWords words;

    Planning(Consents consents, Borrowers borrowers, Stops stops, WhatIsKept kept, PlanWords words) {
        this.consents = consents;
        this.borrowers = borrowers;
        this.stops = stops;
        this.kept = kept;
        this.words = words;
    }

    Plan plan(BorrowerId borrower, Choice choice, Locale locale) {
        var facts = new Facts(borrower, consents.of(borrower), choice, borrowers.kept(borrower), locale);
        var stopping = facts.stopping();
        var refused = facts.refused();
        List<Passage> passages = new ArrayList<>();
        if (!stopping.isEmpty()) {
            passages.add(stops(facts, stopping));
            passages.add(meaning(facts, stopping));
        }
        if (!refused.isEmpty()) {
            passages.add(refused(facts, refused));
            passages.add(later(facts, refused));
        }
        if (!facts.wanted().isEmpty()) {
            passages.add(goesOn(facts, stopping));
            passages.add(versions(facts));
        }
        return new Plan(choice, stopping, refused, passages);
    }

    private Passage stops(Facts facts, List<ConsentPurpose> stopping) {
        var locale = facts.locale;
        List<String> lines = new ArrayList<>();
        stopping.forEach(purpose -> lines.add(words.stops(purpose, locale)));
        var told = stops.toBeTold(
                facts.borrower, stopping.stream().map(ConsentPurpose::id).toList());
        lines.add(words.told(told, stops.dueIfStoppedNow(), locale));
        return new Passage(words.text("stops", locale), lines);
    }

    private Passage meaning(Facts facts, List<ConsentPurpose> stopping) {
        return new Passage(
                words.text("meaning", facts.locale),
                stopping.stream()
                        .map(purpose -> words.meaning(purpose, facts.locale))
                        .toList());
    }

    private Passage refused(Facts facts, List<ConsentPurpose> refused) {
        var locale = facts.locale;
        List<String> lines = new ArrayList<>();
        refused.forEach(purpose -> lines.add(words.refused(purpose, locale)));
        facts.who.loans().stream()
                .filter(loan -> loan.closedOn() == null)
                .forEach(loan -> lines.add(words.because(loan, locale)));
        lines.add(words.text("until", locale));
        lines.add(words.text("appeal", locale));
        return new Passage(words.text("refused", locale), lines);
    }

    private Passage later(Facts facts, List<ConsentPurpose> refused) {
        var said = facts.choice.leaveStanding()
                ? words.later(refused, facts.locale)
                : words.text("notLater", facts.locale);
        return new Passage(words.text("later", facts.locale), List.of(said));
    }

    private Passage goesOn(Facts facts, List<ConsentPurpose> stopping) {
        var locale = facts.locale;
        List<String> lines = new ArrayList<>(kept.lines(facts.borrower, stopping, facts.who, locale));
        facts.all.stream()
                .filter(consent -> !facts.wanted().contains(consent))
                .filter(consent -> consent.isGiven() || !consent.purpose().isAsked())
                .forEach(consent -> lines.add(words.goesOn(consent.purpose(), locale)));
        if (lines.isEmpty()) {
            lines.add(words.text("nothingGoesOn", locale));
        }
        return new Passage(words.text("goesOn", locale), lines);
    }

    private Passage versions(Facts facts) {
        return new Passage(
                words.text("words", facts.locale),
                facts.wanted().stream()
                        .map(consent -> words.version(consent, facts.locale))
                        .toList());
    }

    /** Everything that a plan is made of. */
    private record Facts(BorrowerId borrower, List<Consent> all, Choice choice, Kept who, Locale locale) {

        List<Consent> wanted() {
            return all.stream()
                    .filter(consent -> consent.isGiven()
                            && choice.purposes().contains(consent.purpose().id()))
                    .toList();
        }

        List<ConsentPurpose> stopping() {
            return wanted().stream()
                    .map(Consent::purpose)
                    .filter(purpose -> !isHeldBack(purpose))
                    .toList();
        }

        List<ConsentPurpose> refused() {
            return wanted().stream()
                    .map(Consent::purpose)
                    .filter(this::isHeldBack)
                    .toList();
        }

        private boolean isHeldBack(ConsentPurpose purpose) {
            return purpose.withdrawable() == Withdrawable.AFTER_OBLIGATION
                    && who.owing().open();
        }
    }
}
