package kz.qorgan.rightsdialogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.util.Optional;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.restriction.Scope;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.rights.RequestState;
import kz.qorgan.rights.RequestSteps;
import kz.qorgan.rights.Requests;
import kz.qorgan.rightsdialogue.Dialogue;
import kz.qorgan.rightsdialogue.RequestDrafts;
import kz.qorgan.shell.ui.ChoiceField;
import kz.qorgan.testing.Phones;
import kz.qorgan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-027 and UC-021: the borrower asks for something, follows it, and answers back. */
class UC027RequestTests extends ViewTest {

    @Autowired
    private Requests requests;

    @Autowired
    private RequestSteps steps;

    @Autowired
    private Dialogue dialogue;

    @Autowired
    private RequestDrafts drafts;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Phones phones;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void emptyListSaysWhatWouldStandHere() {
        UI.getCurrent().navigate("requests");
        assertThat(text()).contains("You have no requests", "New request");
    }

    @Test
    void requestIsWrittenConfirmedAndFollowed() {
        UI.getCurrent().navigate("requests/new");
        press("Send");
        assertThat(text()).contains("Choose what you want.");
        drafts.save(Optional.of(RequestKind.COMPLAINT), "", "They call my sister every day");
        UI.getCurrent().navigate("requests");
        UI.getCurrent().navigate("requests/new");
        assertThat(text()).contains("10 calendar days");
        press("Send");
        assertThat(dialogs()).contains("word for word", "They call my sister every day");
        test($(Input.class).id("request-code")).setValue(phones.codeFor(person().number(), 1));
        press("Confirm");
        assertThat(text()).contains("was sent. We answer by", "Receipt");
        var number = requests.mine().getFirst().number();
        UI.getCurrent().navigate("requests/" + number);
        assertThat(text()).contains("Complaint", "days left", "They call my sister every day", "Receipt R-");
    }

    @Test
    void choosingAWishShowsItsTermAndWhatItNeeds() {
        UI.getCurrent().navigate("requests/new");
        assertThat($(ChoiceField.class).all()).hasSize(1);
        drafts.save(Optional.of(RequestKind.DELETION), "*", "");
        UI.getCurrent().navigate("requests");
        UI.getCurrent().navigate("requests/new");
        assertThat(text()).contains("15 working days", "locked instead");
        assertThat($(ChoiceField.class).all()).hasSize(2);
    }

    @Test
    void waitingRequestShowsBothDatesAndTakesTheAnswer() {
        var number = submitted(RequestKind.INFORMATION);
        transaction.executeWithoutResult(running -> {
            var id = requests.mine(number).orElseThrow().id();
            steps.review(id);
            steps.ask(id);
            dialogue.answer(id, "Which loan do you mean?");
        });
        UI.getCurrent().navigate("requests/" + number);
        assertThat(text())
                .contains("Waiting for you", "stands still since", "if you answer today", "Which loan do you mean?");
        press("Send message");
        assertThat(text()).contains("Write something first.");
        dialogue.say(number, "The last one");
        assertThat(requests.mine(number).orElseThrow().state()).isEqualTo(RequestState.IN_REVIEW);
        UI.getCurrent().navigate("requests");
        UI.getCurrent().navigate("requests/" + number);
        assertThat(text()).contains("The last one", "Being looked at");
    }

    @Test
    void refusalNamesReasonRuleAndAppeal() {
        var number = submitted(RequestKind.DELETION);
        transaction.executeWithoutResult(running ->
                steps.decide(requests.mine(number).orElseThrow().id(), RequestState.REFUSED, "OPEN_OBLIGATION"));
        UI.getCurrent().navigate("requests/" + number);
        assertThat(text()).contains("Refused", "article 8(2)", "If you do not agree", "court");
    }

    @Test
    void blockedAndLockedDataIsNamed() {
        transaction.executeWithoutResult(running -> {
            restrictions.block(person().id(), new Scope("email"));
            restrictions.lock(person().id(), Scope.EVERYTHING, LocalDate.of(2099, 5, 1));
        });
        UI.getCurrent().navigate("requests");
        assertThat(text()).contains("Blocked since", "E-mail", "Locked until 1 May 2099: everything");
    }

    @Test
    void openRequestIsTakenBack() {
        var number = submitted(RequestKind.INFORMATION);
        UI.getCurrent().navigate("requests/" + number);
        press("Withdraw the request");
        assertThat(text()).contains("is withdrawn", "Withdrawn");
    }

    @Test
    void numberOfNobodyLeadsToTheList() {
        UI.getCurrent().navigate("requests/Q-AAAA-AAAA");
        assertThat(getCurrentView().getElement().getAttribute("data-view")).isEqualTo("requests");
    }

    private RequestNumber submitted(RequestKind kind) {
        return transaction
                .execute(running -> requests.submit(person().id(), kind, ""))
                .number();
    }
}
