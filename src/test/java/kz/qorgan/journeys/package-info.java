/** What only a running server and a browser show: push, policy, focus, languages, narrow screens, processes. */
@NullMarked
package kz.qorgan.journeys;

import org.jspecify.annotations.NullMarked;
