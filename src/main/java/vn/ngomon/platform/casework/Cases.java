package vn.ngomon.platform.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ClockEntry;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Join;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Head;
import vn.ngomon.platform.journal.TransactionMemory;

@Repository
class Cases {

    private static final String COLUMNS = """
            c.id, c.kind, c.definition_id, c.phase, c.step, c.step_since, c.version, c.title, c.reference, c.agency_id,
            c.front_agency_id, c.parent_id, c.limit_unit, c.limit_amount, c.supplement, c.clock_state, c.due, c.opened_at,
            c.ready_at, c.timeliness, c.ending, c.closed_at, c.simulated, c.trail, c.assignees::text, c.doers::text, c.journal_sequence, c.journal_hash, c.warned""";

    private static final String LEDGER = "json_build_object('entries', c.ledger, 'promises', c.promises)::text";

    private final JdbcClient db;
    private final JsonMapper json;
    private final TransactionMemory<UUID, Locked> locked = new TransactionMemory<>();

    Cases(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A case with the end of its chain and what was last written down about its promise, as the row says. */
    record Stored(CaseFile file, Head head, Watch.Warning warned) {}

    /** Where a page of running cases begins. */
    record Due(Instant due, UUID id) {}

    /** @param ledger as JSON, since not every act reads it */
    private record Locked(Stored stored, String ledger) {}

    private record Ledger(List<ClockEntry> entries, List<@Nullable String> promises) {}

    /** Asked of the database once a transaction: nobody else changes what is locked. */
    Optional<Stored> lock(UUID id) {
        return locked.find(id, () -> db.sql("select " + COLUMNS + ", " + LEDGER + " as ledger from case_file c where c.id = :id for update").param("id", id)
                .query((row, n) -> new Locked(stored(row, n), row.getString("ledger"))).optional()).map(Locked::stored);
    }

    Optional<Stored> find(UUID id) {
        return db.sql("select " + COLUMNS + " from case_file c where c.id = :id").param("id", id).query(this::stored).optional();
    }

    List<CaseFile> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from case_file c where c.id = any(:ids) order by c.id")
                .param("ids", ids.toArray(UUID[]::new)).query((row, n) -> stored(row, n).file()).list();
    }

    /** Every case, in the order of their ids. */
    List<Stored> after(UUID id, int limit) {
        return db.sql("select " + COLUMNS + " from case_file c where c.id > :id order by c.id limit :limit").param("id", id).param("limit", limit)
                .query(this::stored).list();
    }

    /** The clocks' ledgers as written, by case. */
    Map<UUID, List<CaseRows.Line>> ledgers(Collection<UUID> ids) {
        var ledgers = new HashMap<UUID, List<CaseRows.Line>>();
        db.sql("""
                select c.id, line.position - 1, line.entry::text, line.promised as promised
                from case_file c, unnest(c.ledger, c.promises) with ordinality as line (entry, promised, position) where c.id = any(:ids) order by c.id, line.position""")
                .param("ids", ids.toArray(UUID[]::new)).query((RowCallbackHandler) row -> ledgers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new CaseRows.Line(row.getInt(2), row.getString(3), findInstant(row, "promised"))));
        return ledgers;
    }

    /**
     * Cases whose clock runs towards a date before the horizon and of which something may have to be written down, the most urgent first:
     * one already told of as due soon only once its date is past.
     */
    List<Stored> running(Due after, Instant now, Instant horizon, int limit) {
        return db.sql("select " + COLUMNS + """
                 from case_file c
                where c.clock_state = 'RUNNING' and c.due < :horizon and (c.due, c.id) > (:due, :id) and (c.warned = 'NONE' or c.warned = 'DUE_SOON' and c.due < :now)
                order by c.due, c.id limit :limit""").param("horizon", horizon.atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC)).param("due", after.due().atOffset(ZoneOffset.UTC))
                .param("id", after.id()).param("limit", limit).query(this::stored).list();
    }

    /** Every case with a deadline that a calendar could move: its promise while the clock runs, or its step's own. */
    List<UUID> idsWithDeadline() {
        return db.sql("""
                select id from case_file where clock_state = 'RUNNING' and due is not null
                union select case_id from case_task where watched and kind = 'STEP' order by 1""").query(UUID.class).list();
    }

    boolean childrenMeet(UUID parent, Join join) {
        return db.sql("select count(*), count(*) filter (where phase = 'CLOSED') from case_file where parent_id = :id").param("id", parent)
                .query((row, n) -> join.met(row.getInt(1), row.getInt(2))).single();
    }

    List<CaseFile> children(UUID parent) {
        return db.sql("select " + COLUMNS + " from case_file c where c.parent_id = :id order by c.id").param("id", parent)
                .query((row, n) -> stored(row, n).file()).list();
    }

    void insert(CaseFile file, Head head, Batch batch) {
        batch.add("""
                insert into case_file (id, kind, definition_id, phase, step, step_since, version, title, reference, agency_id,
                    front_agency_id, parent_id, limit_unit, limit_amount, supplement, clock_state, due, opened_at, ready_at, timeliness,
                    ending, closed_at, simulated, trail, assignees, journal_sequence, journal_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                file.id(), file.kind(), file.definitionId(), file.phase(), file.step(), file.stepSince(), file.version(), file.title(),
                file.reference(), file.agencyId(), file.frontAgencyId(), file.parentId(), file.limit().unit(), file.limit().amount(),
                file.supplement(), file.clockState(), file.due(), file.openedAt(), file.readyAt(), file.timeliness(), file.ending(),
                file.closedAt(), file.simulated(), file.trail().toArray(String[]::new), json.writeValueAsString(file.assignees()),
                head.sequence(), head.hash());
    }

    /**
     * A promise that moves and a result taken back are watched from the beginning again.
     *
     * @param added to the clock's ledger
     */
    void update(CaseFile file, Head head, List<Told> added, Batch batch) {
        locked.changed(file.id());
        batch.add("""
                update case_file set phase = ?, step = ?, step_since = ?, version = ?, reference = ?, agency_id = ?, limit_unit = ?,
                    limit_amount = ?, clock_state = ?, due = ?, ready_at = ?, timeliness = ?, ending = ?, closed_at = ?, trail = ?,
                    assignees = ?::jsonb, doers = ?::jsonb, journal_sequence = ?, journal_hash = ?, ledger = ledger || ?::json[], promises = promises || ?::timestamptz[],
                    warned = case when due is distinct from ? or ready_at is distinct from ? then 'NONE' else warned end
                where id = ?""",
                file.phase(), file.step(), file.stepSince(), file.version(), file.reference(), file.agencyId(), file.limit().unit(),
                file.limit().amount(), file.clockState(), file.due(), file.readyAt(), file.timeliness(), file.ending(), file.closedAt(),
                file.trail().toArray(String[]::new), json.writeValueAsString(file.assignees()), json.writeValueAsString(file.doers()), head.sequence(), head.hash(),
                added.stream().map(Told::entry).toArray(String[]::new), added.stream().map(Told::promised).toArray(String[]::new),
                file.due(), file.readyAt(), file.id());
    }

    /** Only the chain's end: for notes beside the steps. */
    void head(UUID id, Head head, Batch batch) {
        locked.changed(id);
        batch.add("update case_file set journal_sequence = ?, journal_hash = ? where id = ?", head.sequence(), head.hash(), id);
    }

    void warned(UUID id, Watch.Warning warning, Head head, Batch batch) {
        locked.changed(id);
        batch.add("update case_file set warned = ?, journal_sequence = ?, journal_hash = ? where id = ?", warning, head.sequence(), head.hash(), id);
    }

    /** The clock's ledger, oldest line first; of a case that is locked, as its row said then. */
    List<Clock.Line> clock(UUID id) {
        return locked.find(id, Optional::empty).map(held -> lines(held.ledger())).orElseGet(() -> clocks(List.of(id)).getOrDefault(id, List.of()));
    }

    /** The ledgers of many cases, each oldest line first. */
    Map<UUID, List<Clock.Line>> clocks(Collection<UUID> ids) {
        var clocks = new HashMap<UUID, List<Clock.Line>>();
        db.sql("select c.id, " + LEDGER + " from case_file c where c.id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> clocks.put(row.getObject(1, UUID.class), lines(row.getString(2))));
        return clocks;
    }

    private List<Clock.Line> lines(String ledger) {
        var read = json.readValue(ledger, Ledger.class);
        return IntStream.range(0, read.entries().size()).mapToObj(i -> new Clock.Line(read.entries().get(i), moment(read.promises().get(i)))).toList();
    }

    private static @Nullable Instant moment(@Nullable String told) {
        return told == null ? null : OffsetDateTime.parse(told).toInstant();
    }

    /** A ledger's line as it is journaled and stored: the entry, and the promise that held after it. */
    record Told(String entry, @Nullable String promised) {}

    List<Told> told(List<Clock.Line> lines) {
        return lines.stream().map(line -> new Told(json.writerFor(ClockEntry.class).writeValueAsString(line.entry()), Objects.toString(line.promised(), null))).toList();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        var timeliness = row.getString("timeliness");
        var file = new CaseFile(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("definition_id", UUID.class),
                Phase.valueOf(row.getString("phase")), row.getString("step"), instant(row, "step_since"), row.getInt("version"),
                row.getString("title"), row.getString("reference"), row.getObject("agency_id", UUID.class),
                row.getObject("front_agency_id", UUID.class), row.getObject("parent_id", UUID.class),
                new Limit(Limit.Unit.valueOf(row.getString("limit_unit")), row.getInt("limit_amount")),
                SupplementPolicy.valueOf(row.getString("supplement")), Clock.State.valueOf(row.getString("clock_state")),
                findInstant(row, "due"), instant(row, "opened_at"), findInstant(row, "ready_at"), timeliness == null ? null : Judgement.valueOf(timeliness),
                ending == null ? null : Ending.valueOf(ending), findInstant(row, "closed_at"), row.getBoolean("simulated"),
                strings(row.getArray("trail")), officers(row.getString("assignees")), officers(row.getString("doers")));
        return new Stored(file, new Head(row.getLong("journal_sequence"), row.getBytes("journal_hash")),
                Watch.Warning.valueOf(row.getString("warned")));
    }

    private Map<String, UUID> officers(String told) {
        var officers = new HashMap<String, UUID>();
        json.readTree(told).propertyStream().forEach(member -> officers.put(member.getKey(), UUID.fromString(member.getValue().asString())));
        return officers;
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.copyOf(new ArrayList<>(List.of((String[]) array.getArray())));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
