/** The frame that all staff pages share: menu by role, how a page looks, proving again before an act that needs two. */
@ApplicationModule(allowedDependencies = {"employee", "shell", "shell :: ui", "staffsignin"})
@NullMarked
package kz.qorgan.staffframe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
