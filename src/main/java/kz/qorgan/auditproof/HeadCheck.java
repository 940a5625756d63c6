package kz.qorgan.auditproof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qorgan.auditproof.Finding.Kind;
import kz.qorgan.auditproof.Head.Signed;
import kz.qorgan.signing.PublicKey;

/** Compares the heads: those outside count, those in the database must be the same, and all must be signed in a row. */
final class HeadCheck {

    private static final Duration ALIVE = Duration.ofHours(3);

    private final List<PublicKey> keys;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<Long, Signed> trusted = new TreeMap<>();

    HeadCheck(List<PublicKey> keys) {
        this.keys = keys;
    }

    /** The heads to hold the chain against, by the link they end with; those outside before those in the database. */
    List<Signed> trusted(List<Signed> inside, List<Signed> outside) {
        outside.forEach(head -> trusted.put(head.head().number(), head));
        for (var head : inside) {
            var kept = trusted.putIfAbsent(head.head().number(), head);
            if (kept != null && !kept.text().equals(head.text())) {
                findings.add(Finding.of(Kind.HEAD_ALTERED, head.head().number()));
            }
        }
        var newestInside = inside.isEmpty() ? 0 : inside.getLast().head().number();
        trusted.tailMap(newestInside, false)
                .values()
                .forEach(lost -> findings.add(new Finding(
                        Kind.ROLLED_BACK, lost.head().number(), lost.head().last())));
        checkRow();
        return List.copyOf(trusted.values());
    }

    /** Nothing is signed any more: whoever stops the portal's proof is noticed too. */
    void checkAge(Instant now) {
        if (!trusted.isEmpty()) {
            var last = trusted.lastEntry().getValue().head();
            var age = Duration.between(last.time(), now);
            if (age.compareTo(ALIVE) > 0) {
                findings.add(new Finding(Kind.STANDS_STILL, last.number(), age.toHours()));
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private void checkRow() {
        var expected = 1L;
        var before = Head.NONE;
        for (Map.Entry<Long, Signed> each : trusted.entrySet()) {
            long number = each.getKey();
            var signed = each.getValue();
            if (number != expected) {
                findings.add(new Finding(Kind.HEAD_MISSING, expected, number));
            } else if (!signed.head().previous().equals(before)) {
                findings.add(Finding.of(Kind.HEAD_FORGED, number));
            }
            if (keys.stream().noneMatch(key -> key.verifies(Head.PURPOSE, signed.bytes(), signed.signature()))) {
                findings.add(Finding.of(Kind.HEAD_FORGED, number));
            }
            expected = number + 1;
            before = signed.signature().toString();
        }
    }
}
