/** Asks a signed-in person for the proofs that an act is missing, without losing what was typed. */
@NamedInterface("ui")
@NullMarked
package kz.qorgan.verification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
