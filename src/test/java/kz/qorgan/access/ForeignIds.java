package kz.qorgan.access;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.qorgan.files.FileId;
import kz.qorgan.kernel.SessionId;
import kz.qorgan.otp.ChallengeId;
import kz.qorgan.passkey.Passkey;
import kz.qorgan.rights.RequestNumber;
import kz.qorgan.testing.FullLife.Life;
import kz.qorgan.testing.People;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;

/** Everything of one borrower's that a request could name, and calls made of it. */
record ForeignIds(Life victim, Map<Class<?>, List<Object>> known) {

    private static final List<Class<?>> IDS =
            List.of(UUID.class, long.class, FileId.class, SessionId.class, ChallengeId.class, RequestNumber.class);

    /** Without notices, which are sent meanwhile, copies, which are made, and codes, whose tries are counted. */
    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'borrower_id'
              and table_name not in ('notice', 'export_job', 'challenge') order by 1
            """;

    static ForeignIds of(Life victim) {
        var uuids =
                new ArrayList<Object>(List.of(victim.request(), victim.rows().passkey()));
        uuids.addAll(ids("select id from export_job where borrower_id = ?", victim));
        uuids.addAll(ids("select id from strong_factor where borrower_id = ?", victim));
        var files = ids("select id from stored_file where borrower_id = ?", victim);
        Map<Class<?>, List<Object>> known = new HashMap<>();
        known.put(UUID.class, uuids);
        known.put(long.class, ids("select id from audit_entry where borrower_id = ?", victim));
        known.put(
                FileId.class,
                files.stream().<Object>map(id -> new FileId((UUID) id)).toList());
        known.put(SessionId.class, List.of(victim.session().id()));
        known.put(ChallengeId.class, List.of(new ChallengeId(challenge(victim))));
        known.put(RequestNumber.class, numbers(victim));
        return new ForeignIds(victim, known);
    }

    private static List<Object> numbers(Life victim) {
        return ids("select number from rights_request where borrower_id = ?", victim).stream()
                .<Object>map(number -> new RequestNumber((String) number))
                .toList();
    }

    static boolean isAnId(Class<?> type) {
        return IDS.contains(type)
                || type.getSimpleName().endsWith("Id") && !type.getSimpleName().equals("PageId");
    }

    /**
     * A call with each id of the kind that the method takes.
     *
     * @param read what the caller has read before: texts and plans of the caller's own
     */
    List<Object[]> argumentsOf(Method method, List<Object> read) {
        var kind = Arrays.stream(method.getParameterTypes())
                .filter(ForeignIds::isAnId)
                .findFirst()
                .orElseThrow();
        var ids = known.get(kind);
        if (ids == null || ids.isEmpty()) {
            throw new AssertionError("Nobody knows a " + kind.getSimpleName() + " for " + method);
        }
        return ids.stream()
                .map(id -> Arrays.stream(method.getParameterTypes())
                        .map(type -> type == kind ? id : other(type, read))
                        .toArray())
                .toList();
    }

    /** All rows that are the borrower's, as they are now. */
    Map<String, String> everythingAbout() {
        Map<String, String> found = new TreeMap<>();
        for (var table : Tables.superuser().sql(TABLES).query(String.class).list()) {
            found.put(
                    table,
                    Tables.superuser()
                            .sql("select coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from " + table
                                    + " r where borrower_id = ?")
                            .param(victim.person().id().value())
                            .query(String.class)
                            .single());
        }
        return found;
    }

    private static Object other(Class<?> type, List<Object> read) {
        var own = read.stream().filter(type::isInstance).findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "12345678";
            case "ClientAddress" -> Strangers.address();
            case "MobileNumber" -> People.strangersNumber();
            case "Name" -> new Passkey.Name("Mine now");
            default -> throw new AssertionError("Nobody knows how to make a " + type);
        };
    }

    private static List<Object> ids(String sql, Life victim) {
        return Tables.superuser()
                .sql(sql)
                .param(victim.person().id().value())
                .query((row, number) -> row.getObject(1))
                .list();
    }

    /** One that the borrower is asked for at this moment. */
    private static UUID challenge(Life victim) {
        var id = UUID.randomUUID();
        Tables.superuser().sql("""
                        insert into challenge (id, purpose, browser, number_key, sealed_number, borrower_id, digits, reference,
                          language, expires_at, act_digest, known)
                        values (?, 'ACT', repeat('ab', 32), '', '', ?, 8, 'AAAA', 'RU', portal_now() + interval '5 minutes', '', true)
                        """).params(id, victim.person().id().value()).update();
        return id;
    }
}
