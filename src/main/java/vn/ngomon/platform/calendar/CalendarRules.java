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
import org.springframework.jdbc.core.RowCallbackHandler;
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

    void add(Declaration declared, Instant at, UUID by, long version) {
        db.sql("""
                insert into calendar_day (agency_id, day, kind, occasion, name, basis, swapped_with, source, confidence,
                    declared_at, declared_by, version)
                values (:agency, :day, :kind, :occasion, :name, :basis, :swapped, :basis, 'DECLARED', :at, :by, :version)""")
                .param("agency", declared.agencyId()).param("day", declared.date()).param("kind", declared.kind().name())
                .param("occasion", declared.occasion().name()).param("name", declared.name()).param("basis", declared.basis())
                .param("swapped", declared.swappedWith()).param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("version", version)
                .update();
    }

    void withdraw(UUID id, String reason, Instant at, UUID by, long version) {
        db.sql("""
                update calendar_day set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason, withdrawn_version = :version
                where id = :id and withdrawn_at is null""")
                .param("version", version).param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("reason", reason).param("id", id)
                .update();
    }

    /** From its own first week on an agency keeps its own hours; before, the nation's. */
    private List<DeskHours> hours(@Nullable UUID agencyId) {
        var weeks = weeks(agencyId);
        var firstOwn = weeks.stream().filter(week -> week.agencyId() != null).map(week -> week.hours().from()).findFirst().orElse(LocalDate.MAX);
        return weeks.stream().filter(week -> week.agencyId() != null || week.hours().from().isBefore(firstOwn)).map(DeclaredHours::hours).toList();
    }

    /** The weeks in force, the nation's first, each in the order of their beginnings. */
    List<DeclaredHours> weeks(@Nullable UUID agencyId) {
        return weeks("h.agency_id is null or h.agency_id = :which::uuid", agencyId);
    }

    Optional<DeclaredHours> findWeek(UUID id) {
        return weeks("h.id = :which", id).stream().findFirst();
    }

    private List<DeclaredHours> weeks(String condition, @Nullable UUID which) {
        record Head(UUID id, @Nullable UUID agency, LocalDate from, LocalTime cutOff, String basis) {}
        var weeks = new LinkedHashMap<Head, Map<DayOfWeek, List<DeskSession>>>();
        db.sql("""
                select h.id, h.agency_id, h.valid_from, h.cut_off, h.basis, s.weekday, s.opens, s.closes
                from desk_hours h join desk_session s on s.desk_hours_id = h.id
                where h.withdrawn_at is null and (%s)
                order by h.agency_id nulls first, h.valid_from, s.weekday, s.opens""".formatted(condition))
                .param("which", which)
                .query((RowCallbackHandler) row -> weeks
                        .computeIfAbsent(new Head(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class),
                                row.getObject("valid_from", LocalDate.class), row.getObject("cut_off", LocalTime.class), row.getString("basis")),
                                _ -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), _ -> new ArrayList<>())
                        .add(new DeskSession(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))));
        return weeks.entrySet().stream().map(week -> new DeclaredHours(week.getKey().id(), week.getKey().agency(),
                new DeskHours(week.getKey().from(), week.getKey().cutOff(), week.getValue()), week.getKey().basis())).toList();
    }

    void withdrawWeek(UUID id, Instant at, UUID by, long version) {
        db.sql("""
                update desk_hours set withdrawn_at = :at, withdrawn_by = :by, withdrawn_version = :version
                where id = :id and withdrawn_at is null""")
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("version", version).param("id", id).update();
    }

    void add(@Nullable UUID agencyId, DeskHours hours, String basis, Instant at, UUID by, long version) {
        db.sql("""
                update desk_hours set withdrawn_at = :at, withdrawn_by = :by, withdrawn_version = :version
                where agency_id is not distinct from :agency::uuid and valid_from = :from and withdrawn_at is null""")
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("agency", agencyId)
                .param("from", hours.from()).param("version", version).update();
        var id = db.sql("""
                insert into desk_hours (agency_id, valid_from, cut_off, basis, declared_at, declared_by, version)
                values (:agency, :from, :cutOff, :basis, :at, :by, :version) returning id""")
                .param("agency", agencyId).param("from", hours.from()).param("cutOff", hours.cutOff()).param("basis", basis)
                .param("at", at.atOffset(WorkCalendar.ZONE)).param("by", by).param("version", version)
                .query(UUID.class).single();
        hours.week().forEach((weekday, sessions) -> sessions.forEach(session -> db.sql("""
                insert into desk_session (desk_hours_id, weekday, opens, closes) values (:id, :weekday, :opens, :closes)""")
                .param("id", id).param("weekday", weekday.getValue())
                .param("opens", session.opens()).param("closes", session.closes()).update()));
    }

    /** What was declared and withdrawn after a version; a day declared anew is one change, not two. */
    List<CalendarChanges.Since> since(long version) {
        return db.sql("""
                select agency_id, case kind when 'WORKING_DAY' then 'WORKED' else 'OFF' end as change, day, version from calendar_day where version > :version
                union all select agency_id, 'WITHDRAWN', day, withdrawn_version from calendar_day d
                    where withdrawn_version > :version and not exists (select from calendar_day n where n.version = d.withdrawn_version)
                union all select agency_id, 'HOURS', valid_from, version from desk_hours where version > :version
                union all select agency_id, 'HOURS_WITHDRAWN', valid_from, withdrawn_version from desk_hours d
                    where withdrawn_version > :version and not exists (select from desk_hours n where n.version = d.withdrawn_version)
                order by version""").param("version", version)
                .query((row, _) -> new CalendarChanges.Since(row.getObject(1, UUID.class),
                        new Change(Change.Kind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class)))).list();
    }

    private static DeclaredDay day(ResultSet row, int number) throws SQLException {
        return new DeclaredDay(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class), new SpecialDay(
                row.getObject("day", LocalDate.class), SpecialDay.Kind.valueOf(row.getString("kind")),
                SpecialDay.Occasion.valueOf(row.getString("occasion")), row.getString("name"), row.getString("basis"),
                row.getObject("swapped_with", LocalDate.class)), row.getString("confidence"));
    }
}
