package kz.qorgan.auditdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.audit.AuditTrail.Entry;
import kz.qorgan.auditdesk.RecordDesk;
import kz.qorgan.auditproof.AuditProof.Result;
import kz.qorgan.auditproof.Finding;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.Field;
import kz.qorgan.staffframe.ui.StaffPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The record: search, take a page of it away, and prove that nothing was altered, with progress. */
@Route("staff/audit")
@RolesAllowed("AUDITOR")
class AuditView extends StaffPage {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AuditView.class);
    private static final int LONGEST = 60;

    private final transient RecordDesk desk;
    private final transient SpokenTimes times;
    private final Field key = new Field("key", getTranslation("auditdesk.key"));
    private final UnorderedList rows = rows();
    private final Div more = actions();
    private final Paragraph proof = new Paragraph();
    private long oldest = Long.MAX_VALUE;
    private boolean verifying;

    AuditView(RecordDesk desk, SpokenTimes times) {
        super("staff-audit", "audit");
        this.desk = desk;
        this.times = times;
        key.autocomplete("off")
                .atMost(LONGEST)
                .help(getTranslation("auditdesk.key.help"))
                .onEnter(this::search);
        var search = new Section(key, actions(new Button(getTranslation("auditdesk.search"), click -> search())));
        search.addClassNames("card", "form");
        add(proofCard(), search, rows, more);
        search();
    }

    private Component proofCard() {
        proof.setText(desk.last()
                .map(last -> getTranslation(
                        last.findings().isEmpty() ? "auditdesk.whole" : "auditdesk.broken",
                        last.entries(),
                        times.at(last.at(), getLocale()),
                        String.join("; ", last.findings())))
                .orElseGet(() -> getTranslation("auditdesk.never")));
        proof.getElement().setAttribute("aria-live", "polite");
        var verify = new Button(getTranslation("auditdesk.verify"), click -> verify());
        verify.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var card = new Section(new H2(getTranslation("auditdesk.proof")), proof, actions(verify));
        card.addClassName("card");
        return card;
    }

    /** Beside the page, so that it shows how far it has come and can be left. */
    private void verify() {
        if (verifying) {
            return;
        }
        verifying = true;
        var ui = UI.getCurrent();
        Runnable run = () -> {
            var result = desk.verify((done, all) -> tell(ui, getTranslation("auditdesk.progress", done, all)));
            tell(ui, words(result));
        };
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(run));
    }

    private void tell(UI ui, String words) {
        try {
            ui.access(() -> proof.setText(words));
        } catch (UIDetachedException left) {
            LOG.debug("The page of a verification was left");
        }
    }

    private String words(Result result) {
        var findings = result.findings().stream().map(Finding::toString).collect(Collectors.joining("; "));
        return getTranslation(
                result.isWhole() ? "auditdesk.whole" : "auditdesk.broken",
                result.entries(),
                getTranslation("auditdesk.now"),
                findings);
    }

    private void search() {
        rows.removeAll();
        oldest = Long.MAX_VALUE;
        showOlder();
    }

    private void showOlder() {
        var from = oldest;
        var found = desk.search(key.value(), from);
        found.forEach(entry -> {
            rows.add(row(entry));
            oldest = entry.id();
        });
        say(found.isEmpty() ? getTranslation("auditdesk.none") : "");
        more.removeAll();
        if (found.size() == RecordDesk.MOST) {
            more.add(new Button(getTranslation("auditdesk.older"), click -> showOlder()));
        }
        var address = "/staff/audit/record.csv?key=" + URLEncoder.encode(key.value(), StandardCharsets.UTF_8)
                + "&before=" + from;
        var file = new Anchor(address, getTranslation("auditdesk.file"));
        file.setRouterIgnore(true);
        more.add(file);
    }

    private Component row(Entry entry) {
        var facts = Stream.of(entry.reason(), entry.object(), entry.borrower(), entry.employee(), entry.session())
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(" · "));
        return row(
                String.valueOf(entry.id()),
                main(entry.id() + " · " + entry.act(), text(times.exact(entry.at(), getLocale()) + " · " + facts)));
    }
}
