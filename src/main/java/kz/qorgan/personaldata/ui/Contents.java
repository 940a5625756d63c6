package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import java.util.stream.Stream;

/** Jumps to the sections of a page that is many screens long on a phone, by their own headings. */
class Contents extends Nav {

    private static final long serialVersionUID = 1L;

    Contents() {
        addClassName("contents");
    }

    void list(Stream<Component> sections) {
        removeAll();
        sections.forEach(section -> section.getId().ifPresent(id -> heading(section, id)));
    }

    private void heading(Component section, String id) {
        section.getChildren()
                .filter(H2.class::isInstance)
                .map(H2.class::cast)
                .findFirst()
                .map(heading -> new Anchor("#" + id, heading.getText()))
                .ifPresent(jump -> {
                    jump.setRouterIgnore(true);
                    add(jump);
                });
    }
}
