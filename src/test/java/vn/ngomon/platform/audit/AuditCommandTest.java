package vn.ngomon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Casework;
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
    @Autowired JdbcClient db;

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
        return file.id();
    }

    @Test
    void whatWasWrittenPastTheJournalIsFoundAndNamed() {
        var id = started();
        assertThat(verify()).as(said.toString()).isZero();
        assertThat(said.toString()).contains("whole");
        spoiled("update case_file set due = due + interval '1 day' where id = :id", "update case_file set due = due - interval '1 day' where id = :id", id, "due");
        spoiled("update case_task set step = 'done' where case_id = :id", "update case_task set step = 'work' where case_id = :id", id, "open tasks");
        spoiled("update case_clock set sequence = 7 where case_id = :id and sequence = 0", "update case_clock set sequence = 0 where case_id = :id", id, null);
        spoiled("update journal_entry set reason = 'x' where subject_id = :id and sequence = 2",
                "update journal_entry set reason = null where subject_id = :id and sequence = 2", id, "entry 2");
        spoiled("update case_file set journal_sequence = 3 where id = :id", "update case_file set journal_sequence = 2 where id = :id", id, "the end is missing");
        assertThat(verify()).as(said.toString()).isZero();
    }

    private void spoiled(String harm, String repair, UUID id, String named) {
        db.sql(harm).param("id", id).update();
        if (named != null) {
            assertThat(verify()).as(harm).isEqualTo(1);
            assertThat(said.toString()).contains(id.toString()).contains(named);
        }
        db.sql(repair).param("id", id).update();
    }

    @Test
    void onlyVerifyIsUnderstood() {
        assertThat(audit.run(List.of("repair"), new PrintWriter(said, true))).isEqualTo(2);
    }
}
