/** The staff's pages for accounts and roles. */
@NullMarked
package kz.qorgan.staffaccounts.ui;

import org.jspecify.annotations.NullMarked;
