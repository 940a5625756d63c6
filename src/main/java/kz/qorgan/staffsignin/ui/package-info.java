/** The pages on which staff sign in and use an invitation: server-rendered HTML like those for borrowers. */
@NullMarked
package kz.qorgan.staffsignin.ui;

import org.jspecify.annotations.NullMarked;
