package vn.ngomon.city.fieldreport.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.PublicState;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.ReportWords;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;

/** Reads what was published, newest first. */
@Repository
public class PublicReports {

    static final String COLUMNS = "p.id, p.number, p.category, p.state, p.lon, p.lat, p.area_id, p.agency_id, p.place, p.description, p.source, p.received_at, p.updated_at, "
            + "p.due, p.on_time_until, p.closed_at, p.late, p.answer, p.score, p.supporters, p.photos";

    /** A limit that the planner cannot see: one it sees makes this search seem worth planning anew each time, which takes longer than the search itself. */
    private static final String UNSEEN_LIMIT = "(select :limit)";
    /** Weeks are looked through one by one, and whoever asks may name any day as the one to read on from. */
    private static final String FIRST_WEEK = weekOf("min(received_at)");
    private static final String LAST_WEEK = weekOf("max(received_at)");

    private final JdbcClient db;
    private final InstantSource clock;

    PublicReports(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As {@link ReportWords#week} counts them. */
    private static String weekOf(String time) {
        return "(select floor(extract(epoch from " + time + ") / " + ReportWords.SECONDS_A_WEEK + ")::bigint from report_public)";
    }

    private enum Order {
        NEWEST(" desc"), OLDEST("");

        private final String direction;

        Order(String direction) {
            this.direction = direction;
        }

        String by(String time, String id) {
            return " order by " + time + direction + ", " + id + direction;
        }

        String ofReports() {
            return by("p.received_at", "p.id");
        }
    }

    /** Where the next page begins. */
    public record After(Instant receivedAt, UUID id) {

        public static After of(PublicReport report) {
            return new After(report.receivedAt(), report.id());
        }

        /** As it stands in an address. */
        public static Optional<After> find(String written) {
            var parts = written.split("~", 2);
            try {
                return parts.length == 2 && parts[0].matches("\\d{4}-.*") ? Optional.of(new After(Instant.parse(parts[0]), UUID.fromString(parts[1]))) : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return receivedAt + "~" + id;
        }
    }

    public List<PublicReport> list(ReportFilter filter, @Nullable After after, int limit) {
        var params = new HashMap<String, Object>();
        var conditions = conditions(filter, params);
        if (after != null) {
            conditions.add("(p.received_at, p.id) < (:afterTime, :afterId)");
            params.put("afterTime", after.receivedAt().atOffset(ZoneOffset.UTC));
            params.put("afterId", after.id());
        }
        params.put("limit", limit);
        if (filter.text() == null) {
            return select("report_public p" + where(conditions) + Order.NEWEST.ofReports(), params);
        }
        var coded = after == null ? coded(filter.text(), conditions, params) : List.<PublicReport>of();
        if (!coded.isEmpty() && ReportCode.isSpelledOut(filter.text())) {
            return coded;
        }
        params.put("newest", after == null ? null : ReportWords.week(after.receivedAt()));
        var found = search(filter.text(), conditions, "generate_series(least(:newest::bigint, " + LAST_WEEK + "), " + FIRST_WEEK + ", -1)", Order.NEWEST, params);
        return coded.isEmpty() ? found : Stream.concat(coded.stream(), found.stream().filter(report -> !coded.contains(report))).limit(limit).toList();
    }

    /** A number alone may be that of a house too, so the report with that code is only the first of what is found. */
    private List<PublicReport> coded(String text, List<String> conditions, Map<String, Object> params) {
        return ReportCode.find(text).or(() -> ReportCode.findAmong(text)).map(code -> {
            params.put("number", code.number());
            return select("report_public p" + where(and(conditions, "p.number = :number")), params);
        }).orElse(List.of());
    }

    private List<PublicReport> select(String from, Map<String, Object> params) {
        return select(from, ":limit", params);
    }

    private List<PublicReport> select(String from, String limit, Map<String, Object> params) {
        return db.sql("select " + COLUMNS + " from " + from + " limit " + limit).params(params).query(PublicReports::report).list();
    }

    /**
     * By words: week by week until the page is full, so that a search reads as much among ten million reports as among a hundred thousand.
     *
     * @param weeks in the order they are looked through, which is the order of what is found
     */
    private List<PublicReport> search(String text, List<String> conditions, String weeks, Order order, Map<String, Object> params) {
        var asked = ReportWords.asked(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        params.put("asked", asked);
        // The offset makes a week's finds be sorted first, so that only a page of them is looked up.
        return select(weeks + " week cross join lateral (select p.* from (select report_id, received_at from report_words where words @> "
                + "string_to_array(replace(:asked, ':', week || ':'), ' ')" + order.by("received_at", "report_id") + " offset 0) w join report_public p on p.id = w.report_id"
                + where(conditions) + order.by("w.received_at", "w.report_id") + " limit " + UNSEEN_LIMIT + ") p", UNSEEN_LIMIT, params);
    }

    private static List<String> and(List<String> conditions, String one) {
        return Stream.concat(conditions.stream(), Stream.of(one)).toList();
    }

    /** As other systems read on: by page, by change, by place. */
    public List<PublicReport> list(ReportFilter filter, Window window) {
        var params = new HashMap<String, Object>();
        var conditions = conditions(filter, params);
        moment("p.updated_at >= :changedFrom", "changedFrom", window.changedFrom(), conditions, params);
        moment("p.updated_at < :changedTo", "changedTo", window.changedTo(), conditions, params);
        if (window.box() != null) {
            within(window.box(), conditions, params);
        }
        params.put("limit", window.limit());
        params.put("offset", window.offset());
        var first = window.isOfChanges() ? "p.updated_at" : "p.received_at";
        return db.sql("select " + COLUMNS + " from report_public p" + where(conditions) + " order by " + first + " desc, p.id desc limit :limit offset :offset").params(params)
                .query(PublicReports::report).list();
    }

    private static void within(Window.Box box, List<String> conditions, HashMap<String, Object> params) {
        conditions.add("p.lon between :west and :east and p.lat between :south and :north");
        params.putAll(Map.of("west", box.west(), "east", box.east(), "south", box.south(), "north", box.north()));
        var round = box.round();
        if (round != null) {
            conditions.add("power((p.lon - :lon) * :across, 2) + power((p.lat - :lat) * :along, 2) <= power(:metres, 2)");
            params.putAll(Map.of("lon", round.centre().lon(), "lat", round.centre().lat(), "metres", (double) round.metres(), "along", Window.METRES_A_DEGREE,
                    "across", Window.METRES_A_DEGREE * Math.cos(Math.toRadians(round.centre().lat()))));
        }
    }

    private static void moment(String condition, String name, @Nullable Instant moment, List<String> conditions, HashMap<String, Object> params) {
        if (moment != null) {
            conditions.add(condition);
            params.put(name, moment.atOffset(ZoneOffset.UTC));
        }
    }

    /** The page before a row, newest first too: what came just after it. */
    public List<PublicReport> listBefore(ReportFilter filter, After mark, int limit) {
        var params = new HashMap<String, Object>();
        var conditions = conditions(filter, params);
        conditions.add("(p.received_at, p.id) > (:beforeTime, :beforeId)");
        params.put("beforeTime", mark.receivedAt().atOffset(ZoneOffset.UTC));
        params.put("beforeId", mark.id());
        params.put("limit", limit);
        if (filter.text() == null) {
            return select("report_public p" + where(conditions) + Order.OLDEST.ofReports(), params).reversed();
        }
        params.put("oldest", ReportWords.week(mark.receivedAt()));
        return search(filter.text(), conditions, "generate_series(greatest(:oldest::bigint, " + FIRST_WEEK + "), " + LAST_WEEK + ")", Order.OLDEST, params).reversed();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A single value is compared, many are looked up in an array: the first is what indexes like best and what is asked most. */
    private List<String> conditions(ReportFilter filter, HashMap<String, Object> params) {
        var conditions = new ArrayList<String>();
        among("p.category", "category", filter.categories(), String[]::new, conditions, params);
        among("p.area_id", "area", filter.areas(), UUID[]::new, conditions, params);
        among("p.state", "state", filter.states(), String[]::new, conditions, params);
        if (filter.state() == ReportFilter.State.OVERDUE) {
            conditions.add("p.closed_at is null and p.on_time_until < :now");
            params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        if (filter.agency() != null) {
            conditions.add("p.agency_id = :agency");
            params.put("agency", filter.agency());
        }
        if (filter.from() != null) {
            conditions.add("p.received_at >= :from");
            params.put("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            conditions.add("p.received_at < :to");
            params.put("to", filter.to().atOffset(ZoneOffset.UTC));
        }
        return conditions;
    }

    private static <T> void among(String column, String name, Collection<T> values, java.util.function.IntFunction<T[]> array, List<String> conditions,
            HashMap<String, Object> params) {
        if (values.size() == 1) {
            conditions.add(column + " = :" + name);
            params.put(name, values.iterator().next());
        } else if (!values.isEmpty()) {
            conditions.add(column + " = any(:" + name + ")");
            params.put(name, values.toArray(array));
        }
    }

    public Optional<PublicReport> find(UUID id) {
        return db.sql("select " + COLUMNS + " from report_public p where p.id = :id").param("id", id).query(PublicReports::report).optional();
    }

    public List<PublicReport> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from report_public p where p.id = any(:ids) order by p.received_at desc, p.id desc")
                .param("ids", ids.toArray(UUID[]::new)).query(PublicReports::report).list();
    }

    /** By the numbers that the map keeps. */
    public List<PublicReport> numbered(Collection<Integer> numbers) {
        return numbers.isEmpty() ? List.of() : db.sql("select " + COLUMNS + " from report_public p where p.number = any(:numbers) order by p.received_at desc, p.id desc")
                .param("numbers", numbers.toArray(Integer[]::new)).query(PublicReports::report).list();
    }

    public Optional<PublicReport> find(ReportCode code) {
        return db.sql("select " + COLUMNS + " from report_public p where p.number = :number").param("number", code.number()).query(PublicReports::report).optional();
    }

    static PublicReport report(ResultSet row, int number) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        return new PublicReport(row.getObject("id", UUID.class), row.getInt("number"), row.getString("category"), PublicState.valueOf(row.getString("state")),
                lon == null ? null : new Spot(lon, row.getDouble("lat")), row.getObject("area_id", UUID.class), row.getObject("agency_id", UUID.class),
                row.getString("place"), row.getString("description"), Source.valueOf(row.getString("source")), instant(row, "received_at"), instant(row, "updated_at"),
                find(row, "due"), find(row, "on_time_until"), find(row, "closed_at"), row.getBoolean("late"), row.getString("answer"),
                row.getObject("score", Integer.class), row.getInt("supporters"), row.getInt("photos"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }
}
