package kz.qorgan.history;

import java.time.Instant;
import java.util.Optional;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.outbox.Fate;

/**
 * One entry of the history, ready to be said.
 *
 * @param words key of the sentence, below {@code history.act.}
 * @param factor which factor it was about, as the end of a key below {@code history.factor.}
 * @param from from which device and network, as far as that is known and still kept
 * @param here whether it was done in the session that is asking
 * @param unused a code that nobody has signed in with
 * @param delivery what became of the last text with a code, as far as it is known
 * @param report the number under which it was reported
 * @param reportable whether "I do not recognise this" makes sense
 */
public record HistoryEvent(
        long entry,
        Instant at,
        String words,
        Optional<String> factor,
        Optional<DeviceWords> from,
        boolean here,
        boolean unused,
        Optional<Fate> delivery,
        Optional<ReportNumber> report,
        boolean reportable) {}
