package vn.ngomon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Opening;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.casework.SupplementPolicy;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Ids;

@NgomonTest
class AuditCommandTest {

    private static final String PROCESS = """
            {"key": "audit-test", "kind": "audit-test", "initial": "new", "title": {"vi": "Thử", "en": "Test"},
             "steps": [{"id": "new", "phase": "NEW", "role": "DESK_CLERK", "title": {"vi": "Mới", "en": "New"}},
                       {"id": "work", "phase": "WORKING", "role": "SPECIALIST", "title": {"vi": "Làm", "en": "Work"}},
                       {"id": "done", "phase": "CLOSED", "ending": "COMPLETED", "title": {"vi": "Xong", "en": "Done"}}],
             "transitions": [
               {"action": "start", "from": ["new"], "to": "work", "who": ["DESK_CLERK"], "effects": [{"startClock": true}], "title": {"vi": "Bắt đầu", "en": "Start"}},
               {"action": "finish", "from": ["work"], "to": "done", "who": ["SPECIALIST"], "effects": [{"resultReady": true}], "title": {"vi": "Kết thúc", "en": "Finish"}}]}""";

    @Autowired Casework casework;
    @Autowired ProcessDefinitions definitions;
    @Autowired AuditCommand audit;
    @Autowired Consultations consultations;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private final StringWriter said = new StringWriter();

    private int verify() {
        said.getBuffer().setLength(0);
        return audit.run(List.of("verify"), new PrintWriter(said, true));
    }

    private UUID started() {
        var definition = switch (definitions.publish(PROCESS, null, Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication other -> throw new AssertionError(other);
        };
        var agency = Ids.next();
        var clerk = new Actor(Ids.next(), "A", Set.of(new Seat(agency, agency, Role.DESK_CLERK, null)));
        var file = casework.open(new Opening(Ids.next(), definition, "Thử", agency, agency, Limit.workingDays(3), SupplementPolicy.PAUSE, null, Map.of()),
                clerk, batch -> { });
        assertThat(casework.perform(Move.of(file.id(), "start", clerk))).isInstanceOf(Outcome.Done.class);
        var specialist = new Actor(Ids.next(), "B", Set.of(new Seat(agency, agency, Role.SPECIALIST, null)));
        assertThat(consultations.ask(file.id(), specialist, List.of(new Consultations.Asked(Ids.next(), Role.SPECIALIST)), "Có ý kiến gì không?", null))
                .isInstanceOf(Consultations.Asking.Put.class);
        return file.id();
    }

    private record Column(String table, String name, String type, boolean nullable) {}

    /** Every column that is not part of the row's own name. */
    private List<Column> columns(String table) {
        return db.sql("""
                select column_name, udt_name, is_nullable = 'YES' from information_schema.columns
                where table_name = :table and column_name not in ('id', 'case_id') and is_generated = 'NEVER' order by ordinal_position""")
                .param("table", table).query((row, n) -> new Column(table, row.getString(1), row.getString(2), row.getBoolean(3))).list();
    }

    @Test
    void anyColumnOfAnyRowWrittenPastTheJournalIsFoundAndNamed() {
        definitions.publish(PROCESS.replace("audit-test", "audit-test-other"), null, Actor.SYSTEM);
        var id = started();
        assertThat(verify()).as(said.toString()).isZero();
        assertThat(said.toString()).contains("whole");
        for (var table : List.of("case_file", "case_task", "case_opinion")) {
            for (var column : columns(table)) {
                tampered(id, column);
            }
        }
        assertThat(verify()).as(said.toString()).isZero();
    }

    private void tampered(UUID id, Column column) {
        var key = column.table().equals("case_file") ? "id" : "case_id";
        var other = other(column);
        transaction.executeWithoutResult(status -> {
            var changed = db.sql("update %s set %s = %s where %s = :id".formatted(column.table(), column.name(), other, key)).param("id", id).update();
            assertThat(changed).as(column.toString()).isPositive();
            assertThat(verify()).as(column.toString()).isEqualTo(1);
            assertThat(said.toString()).as(column.toString()).contains(id.toString());
            if (!column.name().startsWith("journal_")) {
                assertThat(said.toString().replace("_", "").toLowerCase(Locale.ROOT)).as(column.toString()).contains(named(column));
            }
            status.setRollbackOnly();
        });
    }

    /** The word for the column in what is said: the record's component has the column's name without underscores. */
    private static String named(Column column) {
        return switch (column.table() + "." + column.name()) {
            case "case_file.limit_unit", "case_file.limit_amount" -> "casefile.limit";
            case "case_file.ledger", "case_file.promises" -> "casefile.ledger";
            case "case_opinion.unit_id" -> "caseopinion.unit";
            case "case_opinion.agency_id" -> "caseopinion.agency";
            default -> (column.table() + "." + column.name()).replace("_", "");
        };
    }

    private static String other(Column column) {
        return switch (column.table() + "." + column.name()) {
            case "case_file.phase" -> "'READY'";
            case "case_file.step", "case_task.step" -> "'new'";
            case "case_file.definition_id" -> "(select d.id from process_definition d where d.id <> definition_id limit 1)";
            case "case_file.parent_id" -> "id";
            case "case_file.supplement" -> "'RESTART'";
            case "case_file.limit_unit" -> "'CALENDAR_DAYS'";
            case "case_file.clock_state" -> "'PAUSED'";
            case "case_file.timeliness" -> "'LATE'";
            case "case_file.ending" -> "'REFUSED'";
            case "case_file.warned" -> "'OVERDUE'";
            case "case_task.kind" -> "case kind when 'STEP' then 'OPINION' else 'STEP' end";
            case "case_task.role", "case_opinion.role" -> "'LEADER'";
            case "case_opinion.answered_at" -> "now()";
            case "case_file.ledger" -> "array['{\"kind\":\"resumed\",\"at\":\"2020-11-23T03:00:00Z\"}'::json] || ledger[2:]";
            case "case_file.promises" -> "array[now()] || promises[2:]";
            default -> switch (column.type()) {
                case "uuid" -> "'00000000-0000-7000-8000-00000000000f'";
                case "timestamptz" -> "coalesce(%s, now()) + interval '1 day'".formatted(column.name());
                case "int4", "int8" -> column.name() + " + 5";
                case "bool" -> "not " + column.name();
                case "_text" -> column.name() + " || array['x']";
                case "jsonb" -> "'{\"work\": \"00000000-0000-7000-8000-00000000000f\"}'";
                case "bytea" -> "'x'::bytea";
                default -> "coalesce(%s, '') || 'x'".formatted(column.name());
            };
        };
    }

    @Test
    void aChangedEntryAndACutTailAreNamed() {
        var id = started();
        spoiled("update journal_entry set reason = 'x' where subject_id = :id and sequence = 2", id, "entry 2");
        spoiled("update case_file set journal_sequence = 7 where id = :id", id, "the end is missing");
        spoiled("delete from case_task where case_id = :id and kind = 'OPINION'", id, "case_task rows");
    }

    private void spoiled(String harm, UUID id, String named) {
        transaction.executeWithoutResult(status -> {
            db.sql(harm).param("id", id).update();
            assertThat(verify()).as(harm).isEqualTo(1);
            assertThat(said.toString()).contains(id.toString()).contains(named);
            status.setRollbackOnly();
        });
    }

    @Test
    void onlyVerifyIsUnderstood() {
        assertThat(audit.run(List.of("repair"), new PrintWriter(said, true))).isEqualTo(2);
    }
}
