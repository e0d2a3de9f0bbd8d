package vn.ngomon.platform.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules in force as rows; a null agency is the nation. */
@Repository
class CalendarRules {

    private final JdbcClient db;

    CalendarRules(JdbcClient db) {
        this.db = db;
    }

    long version() {
        return db.sql("select version from calendar_version").query(Long.class).single();
    }

    /** Changes happen one after the other. */
    void lock() {
        db.sql("select version from calendar_version for update").query(Long.class).single();
    }

    long nextVersion() {
        return db.sql("update calendar_version set version = nextval('calendar_version_number') returning version")
                .query(Long.class).single();
    }

    Set<UUID> agenciesWithOwnRules() {
        return new HashSet<>(db.sql("""
                select agency_id from calendar_day where agency_id is not null and withdrawn_at is null
                union
                select agency_id from desk_hours where agency_id is not null and withdrawn_at is null""")
                .query(UUID.class).list());
    }

    /** The nation's days, and over them the agency's own. */
    WorkCalendar calendar(@Nullable UUID agencyId, long version) {
        var days = new LinkedHashMap<LocalDate, SpecialDay>();
        days(agencyId, WorkCalendar.FIRST, WorkCalendar.LAST).forEach(row -> days.put(row.day().date(), row.day()));
        return WorkCalendar.of(hours(agencyId), days.values(), version);
    }

    /** The nation's first, so that the agency's own come last and win. */
    List<DeclaredDay> days(@Nullable UUID agencyId, LocalDate from, LocalDate to) {
        return db.sql("""
                select id, agency_id, day, kind, occasion, name, basis, swapped_with, confidence from calendar_day
                where withdrawn_at is null and (agency_id is null or agency_id = :agency::uuid) and day between :from and :to
                order by agency_id nulls first, day""")
                .param("agency", agencyId).param("from", from).param("to", to)
                .query(CalendarRules::day).list();
    }

    Optional<DeclaredDay> find(@Nullable UUID agencyId, LocalDate date) {
        return db.sql("""
                select id, agency_id, day, kind, occasion, name, basis, swapped_with, confidence from calendar_day
                where withdrawn_at is null and agency_id is not distinct from :agency::uuid and day = :day""")
                .param("agency", agencyId).param("day", date)
                .query(CalendarRules::day).optional();
    }

    Optional<DeclaredDay> find(UUID id) {
        return db.sql("""
                select id, agency_id, day, kind, occasion, name, basis, swapped_with, confidence from calendar_day
                where withdrawn_at is null and id = :id""")
                .param("id", id).query(CalendarRules::day).optional();
    }

    void add(Declaration declared, Instant at, UUID by) {
        db.sql("""
                insert into calendar_day (agency_id, day, kind, occasion, name, basis, swapped_with, source, confidence,
                    declared_at, declared_by)
                values (:agency, :day, :kind, :occasion, :name, :basis, :swapped, :basis, 'DECLARED', :at, :by)""")
                .param("agency", declared.agencyId()).param("day", declared.date()).param("kind", declared.kind().name())
                .param("occasion", declared.occasion().name()).param("name", declared.name()).param("basis", declared.basis())
                .param("swapped", declared.swappedWith()).param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by)
                .update();
    }

    void withdraw(UUID id, String reason, Instant at, UUID by) {
        db.sql("""
                update calendar_day set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
                where id = :id and withdrawn_at is null""")
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("reason", reason).param("id", id)
                .update();
    }

    /** From its own first week on an agency keeps its own hours; before, the nation's. */
    private List<DeskHours> hours(@Nullable UUID agencyId) {
        record Session(@Nullable UUID agency, LocalDate from, LocalTime cutOff, DayOfWeek weekday, DeskSession session) {}
        var weeks = new LinkedHashMap<Session, Map<DayOfWeek, List<DeskSession>>>();
        var own = new ArrayList<DeskHours>();
        var national = new ArrayList<DeskHours>();
        var sessions = db.sql("""
                select h.agency_id, h.valid_from, h.cut_off, s.weekday, s.opens, s.closes
                from desk_hours h join desk_session s on s.desk_hours_id = h.id
                where h.withdrawn_at is null and (h.agency_id is null or h.agency_id = :agency::uuid)
                order by h.agency_id nulls first, h.valid_from, s.weekday, s.opens""")
                .param("agency", agencyId)
                .query((row, _) -> new Session(row.getObject("agency_id", UUID.class), row.getObject("valid_from", LocalDate.class),
                        row.getObject("cut_off", LocalTime.class), DayOfWeek.of(row.getInt("weekday")),
                        new DeskSession(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
                .list();
        Session head = null;
        for (var session : sessions) {
            if (head == null || !session.from().equals(head.from()) || (session.agency() == null) != (head.agency() == null)) {
                head = session;
            }
            weeks.computeIfAbsent(head, _ -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(session.weekday(), _ -> new ArrayList<>()).add(session.session());
        }
        weeks.forEach((first, week) -> (first.agency() == null ? national : own)
                .add(new DeskHours(first.from(), first.cutOff(), week)));
        if (!own.isEmpty()) {
            national.removeIf(week -> !week.from().isBefore(own.getFirst().from()));
        }
        national.addAll(own);
        return national;
    }

    void add(@Nullable UUID agencyId, DeskHours hours, String basis, Instant at, UUID by) {
        db.sql("""
                update desk_hours set withdrawn_at = :at, withdrawn_by = :by
                where agency_id is not distinct from :agency::uuid and valid_from = :from and withdrawn_at is null""")
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("agency", agencyId)
                .param("from", hours.from()).update();
        var id = db.sql("""
                insert into desk_hours (agency_id, valid_from, cut_off, basis, declared_at, declared_by)
                values (:agency, :from, :cutOff, :basis, :at, :by) returning id""")
                .param("agency", agencyId).param("from", hours.from()).param("cutOff", hours.cutOff()).param("basis", basis)
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by)
                .query(UUID.class).single();
        hours.week().forEach((weekday, sessions) -> sessions.forEach(session -> db.sql("""
                insert into desk_session (desk_hours_id, weekday, opens, closes) values (:id, :weekday, :opens, :closes)""")
                .param("id", id).param("weekday", weekday.getValue())
                .param("opens", session.opens()).param("closes", session.closes()).update()));
    }

    private static DeclaredDay day(ResultSet row, int number) throws SQLException {
        return new DeclaredDay(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class), new SpecialDay(
                row.getObject("day", LocalDate.class), SpecialDay.Kind.valueOf(row.getString("kind")),
                SpecialDay.Occasion.valueOf(row.getString("occasion")), row.getString("name"), row.getString("basis"),
                row.getObject("swapped_with", LocalDate.class)), row.getString("confidence"));
    }
}
