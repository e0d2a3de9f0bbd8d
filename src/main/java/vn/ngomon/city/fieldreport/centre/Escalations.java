package vn.ngomon.city.fieldreport.centre;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

/** Takes what is still not answered two working days after its deadline up the line, once for each deadline. */
@Repository
class Escalations {

    private static final Limit PATIENCE = Limit.workingDays(2);
    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final Casework casework;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Escalations(JdbcClient db, Casework casework, Calendars calendars, BusinessClock clock, TransactionTemplate transaction) {
        this.db = db;
        this.casework = casework;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Late(UUID id, UUID agency, Instant until) {}

    @Scheduled(fixedDelayString = "${ngomon.reports.escalate-every:PT10M}", initialDelayString = "${ngomon.reports.escalate-every:PT10M}")
    void look() {
        if (!clock.isSimulatingHistory()) {
            late().stream().filter(one -> calendars.of(one.agency()).promise(one.until(), PATIENCE).isBefore(clock.instant())).forEach(this::escalate);
        }
    }

    private List<Late> late() {
        return db.sql("""
                select p.id, p.agency_id, p.on_time_until from report_public p
                where p.closed_at is null and p.on_time_until < :now
                    and not exists (select from report_escalation e where e.report_id = p.id and e.deadline = p.on_time_until)
                order by p.on_time_until limit :most""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("most", AT_ONCE)
                .query((row, n) -> new Late(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, OffsetDateTime.class).toInstant())).list();
    }

    /** Of two nodes one is first. */
    private void escalate(Late late) {
        transaction.executeWithoutResult(status -> {
            var first = db.sql("insert into report_escalation (report_id, deadline, escalated_at) values (:id, :deadline, :at) on conflict do nothing").param("id", late.id())
                    .param("deadline", late.until().atOffset(ZoneOffset.UTC)).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
            if (first) {
                casework.note(late.id(), Actor.SYSTEM, "escalated", Map.of("agency", late.agency().toString()));
            }
        });
    }
}
