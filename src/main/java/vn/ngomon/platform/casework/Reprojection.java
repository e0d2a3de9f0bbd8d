package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.calendar.CalendarChanges;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Change;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Counts the deadlines of open cases anew when a calendar changes, each in a transaction of its own with a journal entry that
 * names the change. The calendar's version is noted as done only when no case failed: a case that could not be counted is tried
 * again, the others are not moved twice because counting again moves nothing.
 */
@Component
public class Reprojection {

    private static final Logger log = LoggerFactory.getLogger(Reprojection.class);
    private static final long PAUSE_AFTER_FAILURE_NANOS = 300_000_000_000L;

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final Tasks tasks;
    private final StepTasks stepTasks;
    private final ProcessDefinitions definitions;
    private final CaseTime time;
    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Journal journal;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private long failedAt = System.nanoTime() - PAUSE_AFTER_FAILURE_NANOS;

    Reprojection(JdbcClient db, JdbcTemplate jdbc, Cases cases, Tasks tasks, StepTasks stepTasks, ProcessDefinitions definitions, CaseTime time,
            Calendars calendars, CalendarChanges changes, Journal journal, BusinessClock clock, TransactionTemplate transaction) {
        this.db = db;
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.stepTasks = stepTasks;
        this.definitions = definitions;
        this.time = time;
        this.calendars = calendars;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What became of a pass over the open cases. */
    public record Pass(int moved, int failed) {}

    @Scheduled(fixedDelay = 15_000, initialDelay = 5_000)
    void projectInTime() {
        if (System.nanoTime() - failedAt > PAUSE_AFTER_FAILURE_NANOS && project().failed() > 0) {
            failedAt = System.nanoTime();
        }
    }

    /** Projects the deadlines of open cases anew when any calendar has changed since the last complete pass. */
    public synchronized Pass project() {
        var newest = calendars.version();
        var last = db.sql("select calendar_version from case_projection").query(Long.class).single();
        if (newest == last) {
            return new Pass(0, 0);
        }
        var changed = changes.since(last);
        int moved = 0;
        int failed = 0;
        for (var id : cases.idsWithDeadline()) {
            try {
                moved += Boolean.TRUE.equals(transaction.execute(status -> project(id, changed))) ? 1 : 0;
            } catch (RuntimeException e) {
                log.warn("The deadline of case {} could not be counted anew", id, e);
                failed++;
            }
        }
        if (failed == 0) {
            db.sql("update case_projection set calendar_version = :version").param("version", newest).update();
        }
        return new Pass(moved, failed);
    }

    private boolean project(UUID id, List<CalendarChanges.Since> changed) {
        var stored = cases.lock(id).filter(found -> !found.file().simulated() || !clock.isSimulatingHistory());
        if (stored.isEmpty()) {
            return false;
        }
        var before = stored.get().file();
        var change = before.clockState() == Clock.State.RUNNING ? time.recalculate(before, now(), what(before, changed)) : Optional.<CaseTime.Result.Changed>empty();
        var after = change.map(before::timed).orElse(before);
        var step = definitions.get(after.definitionId()).step(after.step());
        var task = step.ends() ? Optional.<Task>empty() : stepTasks.of(after, step);
        var old = tasks.step(id);
        var taskMoves = task.isPresent() && old.isPresent() && !task.get().onTimeUntilIs(old.get().onTimeUntil());
        if (change.isEmpty() && !taskMoves) {
            return false;
        }
        var batch = new Batch();
        var data = new LinkedHashMap<String, Object>();
        data.put("case", Snapshot.change(before, after));
        var added = cases.told(change.map(CaseTime.Result.Changed::added).orElse(List.of()));
        if (!added.isEmpty()) {
            data.put("ledger", added);
        }
        task.ifPresent(next -> data.put("task", StepTasks.told(next)));
        var head = journal.append(Casework.subject(after), stored.get().head(),
                Happening.of(after.kind() + ".recalculate", now(), Actor.SYSTEM.accountId(), data), batch).head();
        cases.update(after, head, added, batch);
        task.ifPresent(next -> tasks.put(next, batch));
        batch.flush(jdbc);
        return true;
    }

    /** What changed for this case's agency, in words of no language. */
    private static String what(CaseFile file, List<CalendarChanges.Since> changed) {
        return changed.stream().filter(one -> one.agencyId() == null || one.agencyId().equals(file.agencyId())).map(CalendarChanges.Since::change)
                .map(Change::toString).distinct().collect(Collectors.joining(", "));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
