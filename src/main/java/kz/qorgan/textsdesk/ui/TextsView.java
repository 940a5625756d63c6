package kz.qorgan.textsdesk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.consenttexts.TextVersion;
import kz.qorgan.kernel.Language;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;
import kz.qorgan.staffsignin.StaffProofs;
import kz.qorgan.textsdesk.TextsDesk;
import kz.qorgan.textsdesk.TextsDesk.Document;

/** UC-037: the texts that people are told and agree to, in all versions, and writing the next one. */
@Route("staff/texts")
@RolesAllowed("PRIVACY_OFFICER")
class TextsView extends StaffPage {

    private static final long serialVersionUID = 1L;

    private final transient TextsDesk desk;
    private final transient StaffProofs proofs;
    private final transient SpokenTimes times;
    private final Div content = new Div();

    TextsView(TextsDesk desk, StaffProofs proofs, SpokenTimes times) {
        super("staff-texts", "texts");
        this.desk = desk;
        this.proofs = proofs;
        this.times = times;
        content.addClassName("stack");
        add(content);
        showAll();
    }

    private void showAll() {
        var rows = rows();
        desk.documents()
                .forEach(document -> rows.add(row(
                        document.id(),
                        main(
                                title(document),
                                document.versions().stream()
                                        .map(version -> text(said(version)))
                                        .toArray(com.vaadin.flow.component.Component[]::new)),
                        new Button(getTranslation("console.texts.next"), click -> write(document)))));
        content.removeAll();
        content.add(rows);
    }

    private void write(Document document) {
        content.removeAll();
        content.add(new NextVersion(title(document), document, desk, proofs, times, done -> {
            showAll();
            say(done);
        }));
    }

    private String title(Document document) {
        return document.label()
                .map(label -> label.in(Language.of(getLocale())))
                .orElseGet(() -> getTranslation("console.texts.policy"));
    }

    private String said(TextVersion version) {
        return getTranslation("console.texts.version", version.number(), times.day(version.effectiveOn(), getLocale()));
    }
}
