package kz.qorgan.passkey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** Asks the browser's authenticator to make a passkey, by the script {@code passkey.js}. */
@Tag("q-passkey")
class PasskeyElement extends Component {

    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "event.detail";

    /** @param failed hears one word: {@code cancelled}, {@code exists} or {@code unsupported} */
    PasskeyElement(Consumer<String> answered, Consumer<String> failed) {
        listen("q-passkey", answered);
        listen("q-passkey-failed", failed);
    }

    void make(String options) {
        getElement().setAttribute("mode", "create").setAttribute("options", options);
    }

    private void listen(String event, Consumer<String> listener) {
        getElement()
                .addEventListener(
                        event,
                        heard ->
                                listener.accept(heard.getEventData().get(DETAIL).asString()))
                .addEventData(DETAIL);
    }
}
