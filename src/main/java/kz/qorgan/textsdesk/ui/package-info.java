/** The page "Texts" of the privacy officer. */
@NullMarked
package kz.qorgan.textsdesk.ui;

import org.jspecify.annotations.NullMarked;
