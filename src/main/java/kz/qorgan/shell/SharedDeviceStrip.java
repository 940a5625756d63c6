package kz.qorgan.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What stands over every page while the person is on a device that others use too. Answered by the module that watches over them. */
public interface SharedDeviceStrip {

    /** Nothing on an own device. */
    Optional<Component> here();
}
