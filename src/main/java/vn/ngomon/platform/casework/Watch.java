package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.time.BusinessClock;

/**
 * The one watch over deadlines: writes into a case's journal, once each, that it falls due within a working day and that it
 * is overdue, and projects open deadlines anew when the calendar changes. Leaves simulated work in progress alone.
 */
@Component
public class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final int AT_ONCE = 500;
    private static final Limit SOON = Limit.workingDays(1);

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final Tasks tasks;
    private final CaseTime time;
    private final Calendars calendars;
    private final Journal journal;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Watch(JdbcClient db, JdbcTemplate jdbc, Cases cases, Tasks tasks, CaseTime time, Calendars calendars, Journal journal, BusinessClock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.time = time;
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Warned(UUID id, UUID agency, Instant due, String warned) {}

    /** @return how many warnings were written */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public int look() {
        var now = clock.instant();
        int written = 0;
        for (var found : candidates(now)) {
            var warning = found.due().isBefore(now) ? "OVERDUE"
                    : calendars.of(found.agency()).promise(now, SOON).isBefore(found.due()) ? "NONE" : "DUE_SOON";
            if (!warning.equals("NONE") && !warning.equals(found.warned()) && warn(found.id(), warning)) {
                written++;
            }
        }
        return written;
    }

    private List<Warned> candidates(Instant now) {
        return db.sql("""
                select c.id, c.agency_id, c.due, c.warned from case_file c
                where c.id in (select t.case_id from case_task t where t.due < :horizon) and (not c.simulated or :history)
                    and c.ready_at is null and c.due is not null and (c.warned = 'NONE' or (c.warned = 'DUE_SOON' and c.due < :now))
                order by c.due limit :limit""")
                .param("horizon", now.plus(14, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC)).param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE).param("history", !clock.isSimulatingHistory())
                .query((row, n) -> new Warned(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant(), row.getString(4))).list();
    }

    private boolean warn(UUID id, String warning) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var stored = cases.lock(id).filter(found -> found.file().readyAt() == null && found.file().due() != null);
            if (stored.isEmpty()) {
                return false;
            }
            var file = stored.get().file();
            var batch = new Batch();
            var verb = warning.equals("OVERDUE") ? ".overdue" : ".due-soon";
            var head = journal.append(Casework.subject(file), stored.get().head(), Happening.of(file.kind() + verb, now(), Actor.SYSTEM.accountId(),
                    Map.of("due", file.due().toString())), batch).head();
            cases.warned(id, warning, head, batch);
            batch.flush(jdbc);
            return true;
        }));
    }

    /** Projects the deadlines of open cases anew when any calendar has changed since the last time. */
    @Scheduled(fixedDelay = 15_000, initialDelay = 5_000)
    public int project() {
        var newest = calendars.version();
        var last = db.sql("select calendar_version from case_projection").query(Long.class).single();
        if (newest == last) {
            return 0;
        }
        int changed = 0;
        var after = new UUID(0, 0);
        for (var page = cases.openIdsAfter(after, AT_ONCE); !page.isEmpty(); page = cases.openIdsAfter(page.getLast(), AT_ONCE)) {
            for (var id : page) {
                changed += project(id) ? 1 : 0;
            }
        }
        db.sql("update case_projection set calendar_version = :version").param("version", newest).update();
        return changed;
    }

    private boolean project(UUID id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> cases.lock(id).filter(found -> !found.file().simulated() || !clock.isSimulatingHistory())
                    .flatMap(found -> time.recalculate(found.file(), now(), "calendar").map(change -> write(found, change))).isPresent()));
        } catch (DataAccessException e) {
            log.warn("The deadline of case {} could not be projected anew", id, e);
            return false;
        }
    }

    private Optional<UUID> write(Cases.Stored stored, CaseTime.Result.Changed change) {
        var before = stored.file();
        var after = before.timed(change);
        var batch = new Batch();
        var head = journal.append(Casework.subject(after), stored.head(), Happening.of(after.kind() + ".recalculate", now(), Actor.SYSTEM.accountId(),
                Map.of("case", Snapshot.change(before, after), "ledger", change.added().stream().map(Clock.Line::entry).map(cases::line).toList())), batch).head();
        cases.update(after, head, batch);
        cases.insert(after.id(), change, batch);
        tasks.due(after.id(), after.due(), batch);
        batch.flush(jdbc);
        return Optional.of(after.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
