package vn.ngomon.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.ClockWords;
import vn.ngomon.platform.calendar.Declaration;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;

/** What falls due, when it is overdue, who is told how often, and what a changed calendar does to it. */
@NgomonTest
class DeadlineTest {

    private static final String PROCESS = """
            {"key": "deadline-test", "kind": "deadlinetest", "initial": "filed", "title": {"en": "Deadlines"},
             "steps": [
              {"id": "filed", "phase": "NEW", "role": "DESK_CLERK", "limit": "8 WORKING_HOURS", "title": {"en": "To be acknowledged"}},
              {"id": "work", "phase": "WORKING", "role": "SPECIALIST", "title": {"en": "Work"}},
              {"id": "outside", "phase": "WORKING", "title": {"en": "Waits for a machine"}},
              {"id": "waiting", "phase": "WAITING", "title": {"en": "Waits for the applicant"}},
              {"id": "done", "phase": "CLOSED", "ending": "COMPLETED", "title": {"en": "Done"}}],
             "transitions": [
              {"action": "start", "from": ["filed"], "to": "work", "who": ["DESK_CLERK"], "effects": [{"startClock": true}]},
              {"action": "send", "from": ["work"], "to": "outside", "who": ["SPECIALIST"]},
              {"action": "came", "from": ["outside"], "to": "work", "who": ["SYSTEM"]},
              {"action": "ask", "from": ["work"], "to": "waiting", "who": ["SPECIALIST"], "effects": [{"awaitSupplement": true}]},
              {"action": "give", "from": ["waiting"], "to": "work", "who": ["APPLICANT"], "effects": [{"supplementGiven": true}]},
              {"action": "hand", "from": ["work"], "to": "stay", "who": ["SPECIALIST"], "effects": [{"handToAgency": true}]},
              {"action": "finish", "from": ["work"], "to": "done", "who": ["SPECIALIST"], "effects": [{"resultReady": true}]},
              {"action": "reopen", "from": ["done"], "to": "work", "who": ["APPLICANT"], "effects": [{"restartClock": true}]}]}""";

    private static final Instant MONDAY_10 = Instant.parse("2020-11-23T03:00:00Z");

    @Autowired Casework casework;
    @Autowired CaseFiles files;
    @Autowired Cases cases;
    @Autowired Tasks tasks;
    @Autowired ProcessDefinitions definitions;
    @Autowired Inbox inbox;
    @Autowired Watch watch;
    @Autowired Reprojection reprojection;
    @Autowired CalendarChanges calendar;
    @Autowired ClockWords words;
    @Autowired Journal journal;
    @Autowired JdbcClient db;

    private final UUID agency = Ids.next();
    private final Actor clerk = actor(Role.DESK_CLERK);
    private final Actor specialist = actor(Role.SPECIALIST);
    private final Actor applicant = new Actor(Ids.next(), "Applicant", Set.of());

    private Actor actor(Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    private CaseFile filed(Instant at, Limit limit, SupplementPolicy policy) {
        var definition = switch (definitions.publish(PROCESS, null, Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication other -> throw new AssertionError(other);
        };
        return BusinessClock.at(at, () -> casework.open(new Opening(Ids.next(), definition, "Hạn", agency, agency, limit, policy, null, Map.of()), applicant, batch -> { }));
    }

    private CaseFile done(Instant at, Move move) {
        var outcome = BusinessClock.at(at, () -> casework.perform(move));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).file();
    }

    private CaseFile started(Limit limit, SupplementPolicy policy) {
        return done(MONDAY_10, Move.of(filed(MONDAY_10, limit, policy).id(), "start", clerk));
    }

    private List<String> told(CaseFile file) {
        return journal.history(Casework.subject(file)).stream().filter(entry -> entry.action() == null).map(Entry::type).map(type -> type.substring(type.indexOf('.') + 1)).toList();
    }

    private int overdue(Actor actor, String at) {
        return BusinessClock.at(Instant.parse(at), () -> inbox.counts(actor, Instant.parse(at))).overdue();
    }

    @Test
    void aStepWithALimitOfItsOwnFallsDueByItBeforeAnythingIsPromised() {
        var file = filed(MONDAY_10, Limit.workingDays(5), SupplementPolicy.PAUSE);
        assertThat(file.due()).isNull();
        var task = tasks.step(file.id()).orElseThrow();
        assertThat(task.due()).as("8 hours of desk time from Monday 10:00").isEqualTo(Instant.parse("2020-11-24T03:00:00Z"));
        assertThat(overdue(clerk, "2020-11-24T03:00:00Z")).isZero();
        assertThat(overdue(clerk, "2020-11-24T03:01:00Z")).as("hours are judged by the minute").isOne();
        BusinessClock.at(Instant.parse("2020-11-24T03:01:00Z"), watch::look);
        BusinessClock.at(Instant.parse("2020-11-24T03:02:00Z"), watch::look);
        assertThat(told(file)).containsExactly("step-overdue");
        var accepted = done(Instant.parse("2020-11-24T04:00:00Z"), Move.of(file.id(), "start", clerk));
        assertThat(tasks.step(file.id()).orElseThrow().due()).as("the promise from then on").isEqualTo(accepted.due());
    }

    @Test
    void aLimitInDaysIsOverdueOnlyWhenItsDayIsOver() {
        var file = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        assertThat(file.due()).isEqualTo(Instant.parse("2020-11-26T10:30:00Z"));
        assertThat(overdue(specialist, "2020-11-26T12:00:00Z")).as("19:00 of the promised day").isZero();
        BusinessClock.at(Instant.parse("2020-11-26T12:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("due-soon");
        assertThat(overdue(specialist, "2020-11-26T17:00:00Z")).as("midnight").isOne();
        BusinessClock.at(Instant.parse("2020-11-26T17:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("due-soon", "overdue");
    }

    @Test
    void aCaseToldOfIsLookedAtAgainOnlyWhenItsDateIsPast() {
        var file = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        assertThat(lookedAt(file, "2020-11-26T03:00:00Z")).isTrue();
        BusinessClock.at(Instant.parse("2020-11-26T03:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("due-soon");
        assertThat(lookedAt(file, "2020-11-26T04:00:00Z")).isFalse();
        assertThat(lookedAt(file, "2020-11-26T17:00:00Z")).isTrue();
    }

    private boolean lookedAt(CaseFile file, String now) {
        return cases.running(new Cases.Due(file.due().minusSeconds(1), new UUID(0, 0)), Instant.parse(now), file.due().plusSeconds(1), 1000).stream()
                .anyMatch(stored -> stored.file().id().equals(file.id()));
    }

    @Test
    void aPromiseThatMovesIsWatchedFromTheBeginningAgain() {
        var file = started(Limit.workingDays(3), SupplementPolicy.RESTART);
        BusinessClock.at(Instant.parse("2020-11-27T01:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("overdue");
        done(Instant.parse("2020-11-27T02:00:00Z"), Move.of(file.id(), "ask", specialist));
        BusinessClock.at(Instant.parse("2020-11-27T03:00:00Z"), watch::look);
        var restarted = done(Instant.parse("2020-11-30T02:00:00Z"), Move.of(file.id(), "give", applicant).as(Capacity.APPLICANT));
        assertThat(restarted.due()).isEqualTo(Instant.parse("2020-12-03T10:30:00Z"));
        BusinessClock.at(Instant.parse("2020-12-04T01:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("overdue", "overdue");
        done(Instant.parse("2020-12-04T02:00:00Z"), Move.of(file.id(), "finish", specialist));
        done(Instant.parse("2020-12-07T02:00:00Z"), Move.of(file.id(), "reopen", applicant).as(Capacity.APPLICANT));
        BusinessClock.at(Instant.parse("2020-12-11T01:00:00Z"), watch::look);
        assertThat(told(file)).as("re-opened, and late once more").containsExactly("overdue", "overdue", "overdue");
    }

    @Test
    void aRunningCaseIsWatchedAlsoWhereNobodyHasATask() {
        var file = started(Limit.workingDays(1), SupplementPolicy.PAUSE);
        done(MONDAY_10, Move.of(file.id(), "send", specialist));
        assertThat(tasks.of(file.id())).isEmpty();
        BusinessClock.at(Instant.parse("2020-11-25T01:00:00Z"), watch::look);
        assertThat(told(file)).containsExactly("overdue");
    }

    @Test
    void aCaseThatFailsKeepsNobodyElseWaitingAndIsNotForgotten() {
        var broken = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        var sound = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        db.sql("update case_file set ledger[1] = '{\"kind\":\"nonsense\"}' where id = :id").param("id", broken.id()).update();
        calendar.declare(Declaration.off(LocalDate.of(2020, 11, 25), agency, "Bão", "Công điện 12"), clerk.accountId());
        assertThat(BusinessClock.at(MONDAY_10.plusSeconds(60), reprojection::project).failed()).isOne();
        assertThat(files.find(sound.id()).orElseThrow().due()).isEqualTo(Instant.parse("2020-11-27T10:30:00Z"));
        db.sql("update case_file set ledger[1] = :entry::json where id = :id").param("id", broken.id())
                .param("entry", "{\"kind\":\"started\",\"at\":\"2020-11-23T03:00:00Z\",\"limit\":{\"unit\":\"WORKING_DAYS\",\"amount\":3}}").update();
        BusinessClock.at(MONDAY_10.plusSeconds(120), reprojection::project);
        assertThat(files.find(broken.id()).orElseThrow().due()).as("tried again").isEqualTo(Instant.parse("2020-11-27T10:30:00Z"));
    }

    /** Example 21 of the worked ones, through the program: declared, projected anew, journaled, and the slip's date on record. */
    @Test
    void aDayDeclaredOffMovesAnOpenPromiseWhichIsJournaledAndTheSlipStaysOnRecord() {
        var file = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        calendar.declare(Declaration.off(LocalDate.of(2020, 11, 25), agency, "Nghỉ chống bão", "Công điện 01"), clerk.accountId());
        BusinessClock.at(Instant.parse("2020-11-24T01:00:00Z"), reprojection::project);
        var moved = files.find(file.id()).orElseThrow();
        assertThat(moved.due()).isEqualTo(Instant.parse("2020-11-27T10:30:00Z"));
        assertThat(moved.version()).as("a reader is not made stale").isEqualTo(file.version());
        assertThat(tasks.step(file.id()).orElseThrow().due()).isEqualTo(moved.due());
        assertThat(told(file)).containsExactly("recalculate");
        assertThat(files.promises(moved)).extracting(Clock.Promise::promised)
                .containsExactly(Instant.parse("2020-11-26T10:30:00Z"), Instant.parse("2020-11-27T10:30:00Z"));
        assertThat(words.of(files.explain(moved), java.util.Locale.ENGLISH)).anySatisfy(line -> assertThat(line).contains("calendar changed", "25/11/2020 is declared off"));
        assertThat(words.of(files.explain(moved), java.util.Locale.of("vi"))).anySatisfy(line -> assertThat(line).contains("25/11/2020 được công bố nghỉ"));
        BusinessClock.at(Instant.parse("2020-11-24T01:01:00Z"), reprojection::project);
        assertThat(told(file)).as("counted again, nothing moves").containsExactly("recalculate");
    }

    @Test
    void aStepsOwnLimitMovesWithTheCalendarToo() {
        var file = filed(MONDAY_10, Limit.workingDays(3), SupplementPolicy.PAUSE);
        calendar.declare(Declaration.off(LocalDate.of(2020, 11, 24), agency, "Nghỉ chống bão", "Công điện 01"), clerk.accountId());
        BusinessClock.at(MONDAY_10.plusSeconds(60), reprojection::project);
        assertThat(tasks.step(file.id()).orElseThrow().due()).isEqualTo(Instant.parse("2020-11-25T03:00:00Z"));
        assertThat(told(file)).containsExactly("recalculate");
    }

    @Test
    void aCaseHandedOnIsCountedUnderTheNextAgencysCalendarWithALineThatSaysSo() {
        var other = Ids.next();
        calendar.declare(Declaration.off(LocalDate.of(2020, 11, 25), other, "Ngày truyền thống", "Quyết định 7"), clerk.accountId());
        var file = started(Limit.workingDays(3), SupplementPolicy.PAUSE);
        assertThat(file.due()).isEqualTo(Instant.parse("2020-11-26T10:30:00Z"));
        var handed = done(MONDAY_10.plusSeconds(60), Move.of(file.id(), "hand", specialist).with("agency", other));
        assertThat(handed.due()).isEqualTo(Instant.parse("2020-11-27T10:30:00Z"));
        assertThat(tasks.step(file.id()).orElseThrow().agencyId()).isEqualTo(other);
        assertThat(words.of(files.explain(handed), java.util.Locale.ENGLISH)).anySatisfy(line -> assertThat(line).contains("handed to another agency"));
        BusinessClock.at(MONDAY_10.plusSeconds(120), reprojection::project);
        assertThat(files.find(file.id()).orElseThrow().due()).isEqualTo(handed.due());
        assertThat(told(file)).isEmpty();
    }
}
