package vn.ngomon.platform.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

/** The one inbox: open tasks that an officer may take, of every kind of case. Reads nothing but {@code case_task}. */
@Component
public class Inbox {

    private static final Limit SOON = Limit.workingDays(1);
    private static final String RIGHT = "(t.agency_id, t.role) in (select * from unnest(cast(:agencies as uuid[]), cast(:roles as text[])))";
    private static final String MINE = "t.assignee = :me";
    private static final String UNIT = """
            t.assignee is null and (t.unit_id is null
                or (t.unit_id, t.role) in (select * from unnest(cast(:units as uuid[]), cast(:roles as text[]))))""";
    private static final String DUE_SOON = "t.on_time_until >= :now and t.due < :soon";
    private static final String OVERDUE = "t.on_time_until < :now";
    private static final String SUPERVISED = "(t.agency_id = any(:led) or t.agency_id = any(:agencies) and t.unit_id = any(:headed))";

    private final JdbcClient db;
    private final Calendars calendars;
    private final InstantSource clock;

    Inbox(JdbcClient db, Calendars calendars, InstantSource clock) {
        this.db = db;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What is due before the end of the next working day is due soon, at the desk and for programs alike. */
    public Instant soon() {
        return calendars.national().promise(clock.instant(), SOON);
    }

    public enum View {
        /** Assigned to me. */
        MINE,
        /** Open to my role in my unit, taken by nobody. */
        UNIT,
        /** Due within the next working days. */
        DUE_SOON,
        OVERDUE,
        /** Everything I may act on. */
        ALL,
        /** Everything open in the unit I head or the agency I lead, whoever holds it. */
        SUPERVISED
    }

    /**
     * @param caseKind only this kind, or null
     * @param step only this step, or null
     * @param text part of the reference or title, or null; accents do not matter
     * @param named cases that the feature found by the same text elsewhere, such as under their people's names
     * @param holder only what this officer holds, or null
     * @param soon until when a due date counts as soon
     */
    public record Filter(View view, @Nullable String caseKind, @Nullable String step, @Nullable String text, Set<UUID> named, @Nullable UUID holder, Instant soon) {

        public Filter {
            named = Set.copyOf(named);
        }

        public Filter(View view, @Nullable String caseKind, @Nullable String step, @Nullable String text, Set<UUID> named, Instant soon) {
            this(view, caseKind, step, text, named, null, soon);
        }

        public Filter(View view, @Nullable String caseKind, @Nullable String step, @Nullable String text, Instant soon) {
            this(view, caseKind, step, text, Set.of(), soon);
        }
    }

    /** A step in which the actor has tasks, with one of the cases to read its title from. */
    public record StepCount(String caseKind, String step, int tasks, UUID example) {}

    /** Where the next page begins. */
    public record After(@Nullable Instant due, UUID id) {

        public static After of(Task task) {
            return new After(task.due(), task.id());
        }

        /** What {@link #toString} wrote into an address; empty for anything else, a day no calendar has among it. */
        public static Optional<After> read(String text) {
            var parts = text.split("~", 2);
            try {
                return parts.length == 2 && parts[0].matches("(\\d{4}-.*)?") ? Optional.of(new After(parts[0].isEmpty() ? null : Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** {@code 2020-12-08T10:30:00Z~<id>}, or {@code ~<id>} behind the tasks that are due. */
        @Override
        public String toString() {
            return (due == null ? "" : due) + "~" + id;
        }
    }

    /** How many tasks each view holds. */
    public record Counts(int mine, int unit, int dueSoon, int overdue, int all, int supervised) {}

    /** What one officer of a supervisor's has open; a null holder for what nobody holds. */
    public record Load(@Nullable UUID holder, int open, int dueSoon, int overdue) {}

    public List<Task> list(Actor actor, Filter filter, @Nullable After after, int limit) {
        if (actor.seats().isEmpty()) {
            return List.of();
        }
        var params = params(actor, filter.soon());
        var conditions = new ArrayList<String>();
        conditions.add(condition(filter.view()));
        if (filter.caseKind() != null) {
            conditions.add("t.case_kind = :kind");
            params.put("kind", filter.caseKind());
        }
        if (filter.step() != null) {
            conditions.add("t.step = :step");
            params.put("step", filter.step());
        }
        if (filter.text() != null) {
            conditions.add("(position(fold(:text) in fold(coalesce(t.reference, '') || ' ' || t.title)) > 0 or t.case_id = any(:named))");
            params.put("text", filter.text());
            params.put("named", filter.named().toArray(UUID[]::new));
        }
        if (filter.holder() != null) {
            conditions.add("t.assignee = :holder");
            params.put("holder", filter.holder());
        }
        if (after != null) {
            conditions.add("(coalesce(t.due, 'infinity'), t.id) > (:afterDue, :afterId)");
            params.put("afterDue", after.due() == null ? java.time.OffsetDateTime.MAX : after.due().atOffset(ZoneOffset.UTC));
            params.put("afterId", after.id());
        }
        params.put("limit", limit);
        return db.sql("select " + Tasks.COLUMNS + " from case_task t where " + String.join(" and ", conditions)
                + " order by coalesce(t.due, 'infinity'), t.id limit :limit").params(params).query(Tasks::task).list();
    }

    public Counts counts(Actor actor, Instant soon) {
        if (actor.seats().isEmpty()) {
            return new Counts(0, 0, 0, 0, 0, 0);
        }
        return db.sql("""
                select count(*) filter (where %1$s and %2$s), count(*) filter (where %1$s and %3$s), count(*) filter (where %1$s and %4$s),
                    count(*) filter (where %1$s and %5$s), count(*) filter (where %1$s), count(*) filter (where %6$s)
                from case_task t where t.agency_id = any(:agencies)""".formatted(RIGHT, MINE, UNIT, DUE_SOON, OVERDUE, SUPERVISED))
                .params(params(actor, soon))
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))).single();
    }

    /** How much each officer of a supervisor's has open, the most overdue first. */
    public List<Load> loads(Actor actor, Instant soon) {
        return actor.seats().isEmpty() ? List.of() : db.sql("""
                select t.assignee, count(*), count(*) filter (where %s), count(*) filter (where %s) from case_task t where %s
                group by t.assignee order by 4 desc, 3 desc, 2 desc, t.assignee limit 200""".formatted(DUE_SOON, OVERDUE, SUPERVISED))
                .params(params(actor, soon))
                .query((row, n) -> new Load(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4))).list();
    }

    public List<StepCount> steps(Actor actor, Instant soon) {
        return actor.seats().isEmpty() ? List.of() : db.sql("""
                select t.case_kind, t.step, count(*), min(t.case_id::text) from case_task t where %s
                group by t.case_kind, t.step order by t.case_kind, count(*) desc limit 60""".formatted(condition(View.ALL)))
                .params(params(actor, soon))
                .query((row, n) -> new StepCount(row.getString(1), row.getString(2), row.getInt(3), UUID.fromString(row.getString(4)))).list();
    }

    private Map<String, Object> params(Actor actor, Instant soon) {
        var seats = actor.seats().stream().toList();
        var params = new HashMap<String, Object>();
        params.put("agencies", ids(seats, Seat::agencyId));
        params.put("units", ids(seats, Seat::unitId));
        params.put("roles", seats.stream().map(seat -> seat.role().name()).toArray(String[]::new));
        params.put("led", ids(seats.stream().filter(seat -> seat.role() == Role.LEADER).toList(), Seat::agencyId));
        params.put("headed", ids(seats.stream().filter(seat -> seat.role() == Role.UNIT_HEAD).toList(), Seat::unitId));
        params.put("me", actor.accountId());
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        params.put("soon", soon.atOffset(ZoneOffset.UTC));
        return params;
    }

    private static UUID[] ids(List<Seat> seats, Function<Seat, UUID> id) {
        return seats.stream().map(id).toArray(UUID[]::new);
    }

    private static String condition(View view) {
        return switch (view) {
            case MINE -> RIGHT + " and " + MINE;
            case UNIT -> RIGHT + " and " + UNIT;
            case DUE_SOON -> RIGHT + " and " + DUE_SOON;
            case OVERDUE -> RIGHT + " and " + OVERDUE;
            case ALL -> RIGHT;
            case SUPERVISED -> SUPERVISED;
        };
    }
}
