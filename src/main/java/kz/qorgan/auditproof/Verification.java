package kz.qorgan.auditproof;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qorgan.auditproof.ChainHash.Link;
import kz.qorgan.auditproof.Finding.Kind;
import kz.qorgan.auditproof.Head.Signed;

/**
 * Goes through the whole chain and names what is not as it was recorded. Needs a connection and the heads and nothing
 * else. After a fault it goes on with what is there, so that each fault is named by itself.
 */
final class Verification {

    private static final int PAGE = 50_000;
    private static final int MOST_PSEUDONYMS = 200_000;
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String LINKS = """
            select c.seq, c.entry_id, c.at, c.retention, c.version, c.pseudonym, c.entry_hash, c.hash, p.salt,
              e.borrower_id, e.id, %s
            from audit_chain c left join audit_entry e on e.id = c.entry_id
              left join audit_pseudonym p on p.borrower_id = e.borrower_id
            where c.seq > %d and c.seq <= %d order by c.seq
            """;

    private final Connection connection;
    private final List<Signed> heads;
    private final Instant now;
    private final ChainHash hash;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, byte[]> pseudonyms = new HashMap<>();
    private final Map<String, Long> said = new HashMap<>();
    private final Map<Long, String> altered = new HashMap<>();
    private final Map<Long, Long> linkOf = new HashMap<>();

    private byte[] previous = ChainHash.NOTHING;
    private long last;
    private long entries;
    private int head;

    /** @param heads that are trusted; their newest also tells the time, because nobody can set that back or forward */
    Verification(Connection connection, List<Signed> heads) throws SQLException {
        this.connection = connection;
        this.heads = heads;
        this.now =
                heads.isEmpty() ? Instant.EPOCH : heads.getLast().head().time().plus(SLACK.multipliedBy(2));
        this.hash = new ChainHash(CopyRow.columns(connection, "audit_entry"));
    }

    /** @param progress hears how many links of how many are done */
    void run(AuditProof.Progress progress) throws SQLException {
        var end = number("select coalesce(max(seq), 0) from audit_chain");
        for (long from = 0; from < end; from += PAGE) {
            CopyRow.read(connection, LINKS.formatted(hash.select(), from, Math.min(from + PAGE, end)), this::check);
            progress.at(Math.min(from + PAGE, end), end);
        }
        if (head < heads.size() && heads.getLast().head().last() > last) {
            findings.add(new Finding(
                    Kind.LINK_MISSING, last + 1, heads.getLast().head().last()));
        }
        nameAltered();
        findInserted(number("select coalesce(max(entry_id), 0) from audit_chain"));
    }

    List<Finding> findings() {
        return findings;
    }

    long entries() {
        return entries;
    }

    private void check(CopyRow row) {
        var link = Link.read(row);
        if (link.seq() != last + 1) {
            findings.add(new Finding(Kind.LINK_MISSING, last + 1, link.seq() - 1));
        } else if (!Arrays.equals(link.hashedAfter(previous, hash), link.hash())) {
            findings.add(new Finding(Kind.LINK_ALTERED, link.seq(), link.entry()));
        }
        checkEntry(link, row);
        checkHeads(link);
        previous = link.hash();
        last = link.seq();
    }

    private void checkEntry(Link link, CopyRow row) {
        var salt = row.text();
        var borrower = row.uuid();
        if (!row.isThere()) {
            if (!Retention.valueOf(link.retention()).isOver(link.at(), now)) {
                findings.add(new Finding(Kind.ENTRY_MISSING, link.entry(), link.seq()));
            }
            return;
        }
        entries++;
        var content = hash.content(row);
        if (!Arrays.equals(content, link.content())) {
            altered.put(link.entry(), HexFormat.of().formatHex(content));
            said.put(HexFormat.of().formatHex(link.content()), link.entry());
            linkOf.put(link.entry(), link.seq());
        } else if (borrower != null && !Arrays.equals(pseudonym(salt, borrower), link.pseudonym())) {
            findings.add(new Finding(Kind.ENTRY_ALTERED, link.entry(), link.seq()));
        }
    }

    /** A head's last link must have the head's hash. */
    private void checkHeads(Link link) {
        while (head < heads.size() && heads.get(head).head().last() <= link.seq()) {
            var ended = heads.get(head++).head();
            if (ended.last() == link.seq()
                    && !ended.hash().equals(HexFormat.of().formatHex(link.hash()))) {
                findings.add(new Finding(Kind.CHAIN_REWRITTEN, ended.number(), ended.first()));
            }
        }
        checkTime(link);
    }

    /** What appeared after a head was signed cannot have been recorded long before. */
    private void checkTime(Link link) {
        var signedBefore = head == 0 ? null : heads.get(head - 1).head();
        if (signedBefore != null
                && signedBefore.last() < link.seq()
                && link.at().isBefore(signedBefore.time().minus(SLACK))) {
            findings.add(new Finding(Kind.ENTRY_BACKDATED, link.entry(), link.seq()));
        }
    }

    private byte[] pseudonym(String salt, UUID borrower) {
        if (pseudonyms.size() > MOST_PSEUDONYMS) {
            pseudonyms.clear();
        }
        return pseudonyms.computeIfAbsent(borrower, id -> ChainHash.pseudonym(salt, id));
    }

    /** What says word for word what another entry is recorded to say has changed places with it. */
    private void nameAltered() {
        altered.forEach((entry, says) -> {
            var recordedAs = said.get(says);
            findings.add(
                    recordedAs == null
                            ? new Finding(Kind.ENTRY_ALTERED, entry, linkOf.getOrDefault(entry, 0L))
                            : new Finding(Kind.ENTRIES_EXCHANGED, entry, recordedAs));
        });
    }

    /** What is younger may be on its way into the chain. */
    private void findInserted(long newest) throws SQLException {
        for (long from = number("select coalesce(min(id), 1) - 1 from audit_entry"); from < newest; from += PAGE) {
            try (var statement = connection.prepareStatement("""
                    select e.id from audit_entry e left join audit_chain c on c.entry_id = e.id
                    where e.id > ? and e.id <= ? and c.entry_id is null
                      and e.at < portal_now() - interval '10 minutes' order by e.id
                    """)) {
                statement.setLong(1, from);
                statement.setLong(2, from + PAGE);
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        findings.add(Finding.of(Kind.ENTRY_INSERTED, found.getLong(1)));
                    }
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
