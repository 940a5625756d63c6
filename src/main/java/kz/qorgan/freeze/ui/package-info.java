/** The pages for a frightened person: server-rendered, without a sign-in. */
@NullMarked
package kz.qorgan.freeze.ui;

import org.jspecify.annotations.NullMarked;
