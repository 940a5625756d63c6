package kz.qorgan.dossier.ui;

import com.vaadin.flow.component.Component;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.dossier.AccessHistory;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.shell.ui.PageSection;

/** Puts who has looked on the borrower's history page. */
@org.springframework.stereotype.Component
class AccessSection implements PageSection {

    private final AccessHistory access;
    private final Catalogue catalogue;
    private final SpokenTimes times;

    AccessSection(AccessHistory access, Catalogue catalogue, SpokenTimes times) {
        this.access = access;
        this.catalogue = catalogue;
        this.times = times;
    }

    @Override
    public String view() {
        return "history";
    }

    @Override
    public Component make() {
        return new AccessList(access, catalogue, times);
    }
}
