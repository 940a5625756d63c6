package kz.qorgan.shell.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** All sections that modules add to pages of others, in their order. */
@org.springframework.stereotype.Component
public class PageSections {

    private final List<PageSection> sections;

    PageSections(List<PageSection> sections) {
        this.sections = sections;
    }

    /** @param view name of the page in the DOM */
    public List<Component> of(String view) {
        return sections.stream()
                .filter(section -> section.view().equals(view))
                .map(PageSection::make)
                .toList();
    }
}
