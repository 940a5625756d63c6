package kz.qorgan.rightsdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qorgan.catalogue.Source;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.personaldata.Uses;
import kz.qorgan.restriction.Restriction;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdesk.DecisionResult.Decided;
import kz.qorgan.rightsdesk.DecisionResult.NotPossible;
import kz.qorgan.rightsdesk.DecisionResult.Proposed;
import kz.qorgan.rightsdesk.DecisionResult.SamePerson;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.People;
import kz.qorgan.testing.People.Person;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-031: what staff decide holds once and has its effect: blocked, locked and destroyed data is used by nobody. */
@PortalTest
class RequestDecisionsModuleTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestDecisions decisions;

    @Autowired
    private Requests requests;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private PersonalData data;

    @Autowired
    private Uses uses;

    @Autowired
    private MessageSource texts;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    private Person person;

    @BeforeEach
    void somebody() {
        person = people.borrower();
        keep("email", "old@example.com");
        keep("bank.iban", "KZ86125KZT5004100100");
    }

    @Test
    void blockedRecordIsReadByNobodyButItsOwner() {
        assertThat(uses.forStaff(person.id(), "email")).contains("old@example.com");
        var request = submit(RequestKind.BLOCKING, "email");
        assertThat(decide(request, Decision.approve("Done"))).isInstanceOf(Decided.class);
        assertThat(found(request).state()).isEqualTo(RequestState.CARRIED_OUT);
        assertThat(restrictions.isBlocked(person.id(), "email")).isTrue();
        assertThat(uses.forStaff(person.id(), "email")).isEmpty();
        assertThat(given("email", "bank.iban")).containsOnlyKeys("bank.iban");
        keep("email", "newer@example.com");
        assertThat(data.value(person.id(), "email")).contains("old@example.com");
        decide(submit(RequestKind.UNBLOCKING, "email"), Decision.approve(""));
        assertThat(uses.forStaff(person.id(), "email")).contains("old@example.com");
    }

    @Test
    void everythingBlockedCoversEveryField() {
        decide(submit(RequestKind.BLOCKING, "*"), Decision.approve(""));
        assertThat(given("email", "bank.iban")).isEmpty();
        assertThat(disclosures()).isZero();
    }

    @Test
    void destructionNeedsTwoDifferentPeople() {
        var request = submit(RequestKind.DELETION, "email");
        assertThat(decide(request, Decision.approve(""))).isInstanceOf(Proposed.class);
        assertThat(data.value(person.id(), "email")).isPresent();
        assertThat(desk.find(request.id()).orElseThrow().awaitsConfirmation()).isTrue();
        assertThat(decisions.confirm(request.id(), "", ONE)).isInstanceOf(SamePerson.class);
        var results = AtOnce.times(6, () -> decisions.confirm(request.id(), "", OTHER));
        assertThat(results).filteredOn(Decided.class::isInstance).hasSize(1);
        assertThat(data.value(person.id(), "email")).isEmpty();
        assertThat(data.value(person.id(), "bank.iban")).isPresent();
        assertThat(found(request).state()).isEqualTo(RequestState.CARRIED_OUT);
    }

    @Test
    void lockedDataStaysAndIsUsedByNobodyUntilItsDay() {
        var request = submit(RequestKind.DELETION, "bank.iban");
        assertThat(decide(request, Decision.lock("")))
                .isInstanceOfSatisfying(
                        Decided.class,
                        decided -> assertThat(decided.request().state()).isEqualTo(RequestState.CARRIED_OUT));
        assertThat(found(request).reason()).contains("LAW_REQUIRES_KEEPING");
        assertThat(restrictions.of(person.id())).singleElement().satisfies(lock -> {
            assertThat(lock.kind()).isEqualTo(Restriction.Kind.LOCKED);
            assertThat(lock.until()).isPresent();
        });
        assertThat(uses.forStaff(person.id(), "bank.iban")).isEmpty();
        assertThat(data.value(person.id(), "bank.iban")).isPresent();
    }

    @Test
    void ofApprovalsAndRefusalsAtOnceOneHolds() {
        var request = submit(RequestKind.BLOCKING, "email");
        var results = AtOnce.times(
                8,
                () -> decide(
                        request,
                        Thread.currentThread().threadId() % 2 == 0
                                ? Decision.approve("")
                                : Decision.refuse(Ground.NO_BREACH_FOUND, "")));
        assertThat(results).filteredOn(Decided.class::isInstance).hasSize(1);
        assertThat(restrictions.isBlocked(person.id(), "email"))
                .isEqualTo(found(request).state() == RequestState.CARRIED_OUT);
    }

    @Test
    void refusalNamesItsGroundAndStandsInTheTimeline() {
        var request = submit(RequestKind.OBJECTION, "");
        assertThat(desk.takeIntoReview(request.id())).isTrue();
        assertThat(desk.takeIntoReview(request.id())).isFalse();
        decide(request, Decision.refuse(Ground.DECIDED_BY_A_PERSON, "Ms Akhmetova has decided."));
        assertThat(found(request).reason()).contains("DECIDED_BY_A_PERSON");
        assertThat(desk.timeline(request.id()))
                .anySatisfy(entry -> assertThat(entry.words()).contains("Ms Akhmetova has decided."));
        assertThat(Tables.dump("rights_entry")).doesNotContain("Akhmetova");
        assertThat(decide(request, Decision.approve(""))).isInstanceOf(NotPossible.class);
    }

    @Test
    void nothingIsDecidedWhileThePersonIsAsked() {
        var request = submit(RequestKind.OBJECTION, "");
        assertThat(desk.askForMore(request.id(), "Which decision?")).isTrue();
        assertThat(decide(request, Decision.approve(""))).isInstanceOf(NotPossible.class);
        assertThat(desk.goOn(request.id())).isTrue();
        assertThat(decide(request, Decision.approve(""))).isInstanceOf(Decided.class);
        assertThat(desk.carryOut(request.id())).isTrue();
    }

    @Test
    void everyGroundHasASentence() {
        assertThat(Ground.values())
                .allSatisfy(ground -> assertThat(texts.getMessage("rights.reason." + ground, null, Locale.ENGLISH))
                        .isNotBlank());
    }

    private Request submit(RequestKind kind, String about) {
        return transaction.execute(running -> requests.submit(person.id(), kind, about));
    }

    private DecisionResult decide(Request request, Decision decision) {
        return decisions.decide(request.id(), decision, ONE);
    }

    private Request found(Request request) {
        return requests.find(request.id()).orElseThrow();
    }

    private void keep(String field, String value) {
        transaction.execute(running -> data.keep(person.id(), Map.of(field, value), Source.INTAKE));
    }

    private Map<String, String> given(String... fields) {
        return transaction.execute(running -> uses.forRecipient(person.id(), "regulator", Set.of(fields)));
    }

    private int disclosures() {
        return Tables.superuser()
                .sql("select count(*) from disclosure where borrower_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }
}
