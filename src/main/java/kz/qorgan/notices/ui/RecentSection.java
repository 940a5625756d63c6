package kz.qorgan.notices.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.notices.Notices;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;

/** Puts what has happened lately on the first page. */
@org.springframework.stereotype.Component
class RecentSection implements PageSection {

    private final Notices notices;
    private final SpokenTimes times;

    RecentSection(Notices notices, SpokenTimes times) {
        this.notices = notices;
        this.times = times;
    }

    @Override
    public String view() {
        return "overview";
    }

    @Override
    public Component make() {
        return new RecentCard(notices, times);
    }
}
