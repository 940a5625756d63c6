package kz.qorgan.recovery.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.recovery.OwnRecovery;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;
import org.springframework.core.annotation.Order;

/** Puts a recovery that is under way above everything else on the first page. */
@org.springframework.stereotype.Component
@Order(0)
class OwnRecoverySection implements PageSection {

    private final OwnRecovery recovery;
    private final SpokenTimes times;

    OwnRecoverySection(OwnRecovery recovery, SpokenTimes times) {
        this.recovery = recovery;
        this.times = times;
    }

    @Override
    public String view() {
        return "overview";
    }

    @Override
    public Component make() {
        return new OwnRecoveryCard(recovery, times);
    }
}
