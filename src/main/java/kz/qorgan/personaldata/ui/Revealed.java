package kz.qorgan.personaldata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/**
 * A value in full, for a minute at most. A static script covers it again after that time and as soon as nobody looks at
 * the tab, and tells this server, which then forgets it; it does so by itself, without waiting for an answer.
 */
@Tag("q-revealed")
class Revealed extends Component {

    static final Duration SHOWN_FOR = Duration.ofSeconds(60);

    private static final long serialVersionUID = 1L;

    Revealed(String value, String mask, Runnable covered) {
        getElement().setText(value);
        getElement()
                .setAttribute("class", "value revealed digits")
                .setAttribute("mask", mask)
                .setAttribute("seconds", String.valueOf(SHOWN_FOR.toSeconds()));
        getElement().addEventListener("q-covered", event -> covered.run());
    }
}
