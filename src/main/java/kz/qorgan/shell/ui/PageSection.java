package kz.qorgan.shell.ui;

import com.vaadin.flow.component.Component;

/** A section that one module adds to the page of another, so that neither need know the other. */
public interface PageSection {

    /** The page, by its name in the DOM. */
    String view();

    /** A new one for each page that is opened. */
    Component make();
}
