package kz.qorgan.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.qorgan.accountcare.Reopening;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.dossier.Openings;
import kz.qorgan.foureyes.ApprovalResult;
import kz.qorgan.foureyes.Proposal;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staff.Role;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;

/** What waits for me: late, due, and what needs a second person. */
@Route("staff")
@RolesAllowed("EMPLOYEE")
class QueueView extends StaffPage {

    private static final long serialVersionUID = 1L;

    private final transient Openings openings;
    private final transient Reopening reopening;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final Div second = new Div();

    QueueView(
            Openings openings, Reopening reopening, DeskWork desk, StaffProofs proofs, SpokenTimes times, Clock clock) {
        super("staff", "queue");
        this.openings = openings;
        this.reopening = reopening;
        this.proofs = proofs;
        this.times = times;
        second.addClassName("stack");
        if (holds(Role.SUPPORT, Role.SUPERVISOR, Role.PRIVACY_OFFICER)) {
            var find = new Anchor("/staff/borrowers", getTranslation("console.borrowers.find"));
            find.addClassNames("button", "primary");
            add(actions(find), new WorkList(desk, clock.instant()), second);
            showSecond();
        }
    }

    private void showSecond() {
        second.removeAll();
        second.add(new H2(getTranslation("console.second")));
        var rows = rows();
        openings.waiting().forEach(proposal -> rows.add(row(proposal, openings::agree, openings::refuse)));
        reopening.waiting().forEach(proposal -> rows.add(row(proposal, reopening::agree, reopening::refuse)));
        if (rows.getComponentCount() == 0) {
            var nothing = new Paragraph(getTranslation("console.second.none"));
            nothing.addClassName("soft");
            second.add(nothing);
        } else {
            second.add(rows);
        }
    }

    private Component row(Proposal proposal, Function<Proposal, ApprovalResult> agreeing, Consumer<Proposal> refusing) {
        var agree = new Button(
                getTranslation("console.agree"),
                click -> StaffProof.before(proofs, times, () -> told(agreeing.apply(proposal))));
        agree.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var refuse = new Button(getTranslation("console.refuse"), click -> {
            refusing.accept(proposal);
            showSecond();
        });
        var whose = openings.wish(proposal);
        return row(
                proposal.id().toString(),
                main(
                        getTranslation("console.proposal." + proposal.kind()),
                        badge(getTranslation("console.due", times.at(proposal.until(), getLocale())), "wait"),
                        text(getTranslation("console.proposal.by", whose.code(), whose.reason()))),
                agree,
                refuse);
    }

    private void told(ApprovalResult result) {
        say(getTranslation("console.approval." + result.getClass().getSimpleName()));
        showSecond();
    }
}
