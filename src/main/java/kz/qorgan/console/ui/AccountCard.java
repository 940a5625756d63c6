package kz.qorgan.console.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qorgan.accountcare.AccountCare;
import kz.qorgan.accountcare.AccountView;
import kz.qorgan.accountcare.Reopening;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.foureyes.ProposalResult;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffframe.ui.StaffProof;
import kz.qorgan.staffsignin.StaffProofs;
import kz.qorgan.verification.StrongFactor;

/** UC-037: the sessions of an account, freezing it, opening it again by two, and a factor that waits. */
class AccountCard extends Section {

    private static final long serialVersionUID = 1L;

    private final UUID opening;
    private final transient AccountCare care;
    private final transient Reopening reopening;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final transient Consumer<String> status;
    private final Div content = new Div();

    AccountCard(
            UUID opening,
            AccountCare care,
            Reopening reopening,
            StaffProofs proofs,
            SpokenTimes times,
            Consumer<String> status) {
        this.opening = opening;
        this.care = care;
        this.reopening = reopening;
        this.proofs = proofs;
        this.times = times;
        this.status = status;
        addClassName("card");
        content.addClassName("stack");
        add(new H2(getTranslation("console.account.heading")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var account = care.look(opening);
        content.add(new Paragraph(getTranslation(
                account.frozen() ? "console.account.frozen" : "console.account.active",
                account.sessions().size())));
        var rows = StaffPage.rows();
        account.sessions()
                .forEach(session -> rows.add(StaffPage.row(
                        session.id().toString(),
                        StaffPage.main(
                                device(session.device()),
                                StaffPage.text(times.at(session.lastUsedAt(), getLocale()))))));
        account.waiting().forEach(factor -> rows.add(waiting(factor)));
        if (rows.getComponentCount() > 0) {
            content.add(rows);
        }
        content.add(acts(account));
    }

    private com.vaadin.flow.component.Component waiting(StrongFactor factor) {
        var confirm = new Button(
                getTranslation("console.account.confirm"),
                click -> StaffProof.before(proofs, times, () -> confirm(factor)));
        return StaffPage.row(
                factor.id().toString(),
                StaffPage.main(
                        getTranslation("history.factor." + factor.kind()),
                        StaffPage.badge(getTranslation("console.account.waits"), "wait"),
                        StaffPage.text(getTranslation("console.account.confirm.help"))),
                confirm);
    }

    private Div acts(AccountView account) {
        var acts = StaffPage.actions(account.frozen() ? opening() : freezing());
        if (!account.sessions().isEmpty()) {
            var count = account.sessions().size();
            acts.addComponentAsFirst(new Button(getTranslation("console.account.end", count), click -> {
                status.accept(getTranslation("console.account.ended", care.endSessions(opening)));
                show();
            }));
        }
        return acts;
    }

    private Button freezing() {
        var freeze = new Button(getTranslation("console.account.freeze"), click -> {
            status.accept(
                    getTranslation(care.freeze(opening) ? "console.account.nowFrozen" : "console.account.closed"));
            show();
        });
        freeze.addThemeName("error");
        return freeze;
    }

    private Button opening() {
        return new Button(
                getTranslation("console.account.unfreeze"),
                click -> StaffProof.before(proofs, times, this::proposeToOpen));
    }

    private void proposeToOpen() {
        var result = reopening.propose(opening);
        status.accept(getTranslation(
                result instanceof ProposalResult.ProofNeeded ? "console.proof.wrong" : "console.account.proposed"));
    }

    private void confirm(StrongFactor factor) {
        status.accept(getTranslation(
                care.confirmFactor(opening, factor.id()) ? "console.account.confirmed" : "console.account.gone"));
        show();
    }

    private String device(DeviceWords words) {
        return getTranslation(
                "session.device",
                words.browser().orElseGet(() -> getTranslation("session.unknownBrowser")),
                words.system().orElseGet(() -> getTranslation("session.unknownSystem")));
    }
}
