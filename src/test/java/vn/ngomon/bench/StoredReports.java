package vn.ngomon.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Field reports as they are stored once answered: a few thousand of all categories and towns are copied, each copy some hundred metres from its original.
 *
 * @param first the copies' numbers come after it
 * @param whole false: without journal, notices and kept answers, which nothing looks through, so that ten million fit a small disk
 */
record StoredReports(long first, boolean whole) implements Original {

    private static final int MILLION = 1_000_000;
    private static final int TEMPLATES = 2_000;
    private static final Set<String> LEFT_OUT = Set.of("journal_entry", "notice", "notice_dispatch", "idempotent_request");
    private static final String OF_FILES = "join part x on x.thing_id = d.id join ";

    /** Fills up to so many. The first million have every row; what comes on top leaves out what nothing looks through. */
    static void load(Copies.Connector connector, long upTo) throws SQLException, InterruptedException {
        long first;
        long count;
        try (var connection = connector.open(); var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select nextval('report_number'), (select count(*) from field_report)")) {
                row.next();
                first = row.getLong(1);
                count = upTo - row.getLong(2);
            }
            statement.execute("select setval('report_number', %d)".formatted(first + Math.max(0, count) + 20));
        }
        if (count > 0) {
            Copies.load(connector, new StoredReports(first, upTo <= MILLION), count);
        }
    }

    @Override
    public String table() {
        return "field_report";
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                new Rows("case_file", "join case_file t on t.id = d.id", Set.of("id")),
                new Rows("journal_entry", "join journal_entry t on t.subject_id = d.id", Set.of("id")),
                new Rows("case_task", "join case_task t on t.case_id = d.id", Set.of("id")),
                new Rows("field_report", "join field_report t on t.id = d.id", Set.of("id")),
                new Rows("report_reporter", "join report_reporter t on t.report_id = d.id", Set.of()),
                new Rows("stored_file", OF_FILES + "stored_file t on t.id = x.id", Set.of("id")),
                new Rows("report_upload", OF_FILES + "report_upload t on t.file_id = x.id", Set.of()),
                new Rows("report_photo", "join report_photo t on t.report_id = d.id", Set.of("id")),
                new Rows("report_public", "join report_public t on t.id = d.id", Set.of()),
                new Rows("report_words", "join report_words t on t.report_id = d.id", Set.of()),
                new Rows("report_answer", "join report_answer t on t.report_id = d.id", Set.of("id")),
                new Rows("idempotent_request", OF_FILES + "idempotent_request t on t.answer->'body'->>'id' = x.id::text", Set.of("key")),
                new Rows("notice", "join journal_entry j on j.subject_id = d.id join notice t on t.source_id = j.id", Set.of("id")),
                new Rows("notice_dispatch", "join journal_entry j on j.subject_id = d.id join notice_dispatch t on t.source_id = j.id", Set.of("id")))
                .stream().filter(rows -> whole || !LEFT_OUT.contains(rows.name())).toList();
    }

    @Override
    public String parts() {
        return "select d.id as thing_id, d.id from %1$s d union select d.id, p.file_id from %1$s d join report_photo p on p.report_id = d.id";
    }

    /** The newest, as they are of all categories and towns in turn. Their number stands in the journal as JSON. */
    @Override
    public String templates() {
        return """
                select id, open, begun, code, other, row_number() over (partition by open order by id) - 1 as position, count(*) over (partition by open) as total
                from (select c.id, c.phase <> 'CLOSED' as open, r.reported_at as begun, 'PA-' || lpad(r.number::text, greatest(7, length(r.number::text)), '0') as code,
                          '"number":' || r.number as other, row_number() over (partition by c.phase <> 'CLOSED' order by c.id desc) as age
                      from case_file c join field_report r on r.id = c.id join report_public p on p.id = r.id where r.number < %d) newest
                where age <= %d""".formatted(first, TEMPLATES);
    }

    @Override
    public String code() {
        return "'PA-' || lpad((n + %1$d)::text, greatest(7, length((n + %1$d)::text)), '0')".formatted(first);
    }

    @Override
    public String other() {
        return "'\"number\":' || (n + %d)".formatted(first);
    }

    /** A published row's transaction is an old one: the map of a program that runs meanwhile does not take it for news. */
    @Override
    public Map<String, Value> values() {
        var number = new Value("t.number", "(b.n + %d)::int".formatted(first));
        return Map.of("field_report.number", number, "report_public.number", number,
                "field_report.lon", new Value("t.lon", "t.lon + b.east"), "field_report.lat", new Value("t.lat", "t.lat + b.north"),
                "report_public.lon", new Value("t.lon", "t.lon + b.east"), "report_public.lat", new Value("t.lat", "t.lat + b.north"),
                "report_words.words", new Value("array(select split_part(word, ':', 2) from unnest(t.words) word)",
                        "array(select floor(extract(epoch from t.received_at + b.shift) / 604800) || ':' || word from unnest(t.words) word)"));
    }

    @Override
    public Set<String> followed() {
        return Set.of("report_public_tx_idx", "report_public_on_time_until_id_idx");
    }

    @Override
    public Set<String> unshifted() {
        return Set.of("idempotent_request.recorded_at");
    }
}
