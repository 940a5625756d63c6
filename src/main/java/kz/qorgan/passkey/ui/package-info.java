/** The borrower's passkeys as a part of a page, and the sign-in with one. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.passkey.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
