package kz.qorgan.export.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.export.Exports;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;
import kz.qorgan.verification.ui.StepUpDialogs;
import org.springframework.core.annotation.Order;

/** Puts the copy on the page "My data". */
@org.springframework.stereotype.Component
@Order(50)
class ExportSection implements PageSection {

    private final Exports exports;
    private final StepUpDialogs stepUp;
    private final ExportPushes pushes;
    private final SpokenTimes times;

    ExportSection(Exports exports, StepUpDialogs stepUp, ExportPushes pushes, SpokenTimes times) {
        this.exports = exports;
        this.stepUp = stepUp;
        this.pushes = pushes;
        this.times = times;
    }

    @Override
    public String view() {
        return "my-data";
    }

    @Override
    public Component make() {
        return new ExportCard(exports, stepUp, pushes, times);
    }
}
