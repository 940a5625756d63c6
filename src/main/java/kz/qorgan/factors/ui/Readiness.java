package kz.qorgan.factors.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import kz.qorgan.kernel.Factor;
import kz.qorgan.verification.StrongFactor;

/** Answers the question nobody asks before it is too late: if this phone were lost today, would I get in? */
class Readiness extends Section {

    private static final long serialVersionUID = 1L;

    Readiness() {
        addClassName("card");
    }

    void show(List<StrongFactor> factors) {
        removeAll();
        add(new H2(getTranslation("factors.ready.heading")), new Paragraph(getTranslation(answer(factors))));
    }

    private static String answer(List<StrongFactor> factors) {
        if (has(factors, Factor.Kind.WEBAUTHN)) {
            return "factors.ready.passkey";
        }
        if (has(factors, Factor.Kind.RECOVERY_CODE)) {
            return "factors.ready.codes";
        }
        return has(factors, Factor.Kind.PASSWORD) ? "factors.ready.passwordOnly" : "factors.ready.nothing";
    }

    private static boolean has(List<StrongFactor> factors, Factor.Kind kind) {
        return factors.stream().anyMatch(factor -> factor.kind() == kind);
    }
}
