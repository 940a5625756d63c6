/** What tests of all modules share: a database, a clock that moves, the phones, and ready-made people. */
@NullMarked
package kz.qorgan.testing;

import org.jspecify.annotations.NullMarked;
