package vn.ngomon.city.fieldreport.routing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.platform.directory.Agency;

/** Replays rules over the last reports before they are saved: who would have had what. */
@Repository
public class RoutingTrial {

    public static final int LAST = 1000;
    private static final int EXAMPLES = 3;

    private final JdbcClient db;
    private final Routing routing;

    RoutingTrial(JdbcClient db, Routing routing) {
        this.db = db;
        this.routing = routing;
    }

    /** @param handler who has it in the end, whatever the rules said */
    private record Past(UUID id, int number, String category, @Nullable UUID area, Instant at, @Nullable UUID handler) {}

    /** Reports that would go from one agency to another; null for nobody. */
    public record Shift(@Nullable Agency from, @Nullable Agency to, int count, List<String> examples) {}

    /**
     * @param tried how many reports
     * @param nobody how many the new rules send to nobody
     * @param rightBefore how many the rules in force send where they ended; {@code rightAfter} how many the new ones
     * @param handled how many of them an agency has handled
     * @param lost the newest whose place is known and who has an agency by the rules in force, and would have none
     */
    public record Result(int tried, int nobody, int handled, int rightBefore, int rightAfter, List<Shift> shifts, Optional<String> lost) {}

    public Result replay(Rules now, Rules then) {
        var past = past();
        var shifts = new HashMap<String, Shift>();
        int nobody = 0;
        int handled = 0;
        int before = 0;
        int after = 0;
        String lost = null;
        for (var one : past) {
            var from = routing.agencyFor(now, one.category(), one.area(), one.at());
            var to = routing.agencyFor(then, one.category(), one.area(), one.at());
            nobody += to.isEmpty() ? 1 : 0;
            if (one.handler() != null) {
                handled++;
                before += is(from, one.handler());
                after += is(to, one.handler());
            }
            if (lost == null && one.area() != null && from.isPresent() && to.isEmpty()) {
                lost = new ReportCode(one.number()).toString();
            }
            if (!Objects.equals(from.map(Agency::id), to.map(Agency::id))) {
                shifts.merge(from.map(Agency::id) + " " + to.map(Agency::id), new Shift(from.orElse(null), to.orElse(null), 1, List.of(new ReportCode(one.number()).toString())), RoutingTrial::both);
            }
        }
        return new Result(past.size(), nobody, handled, before, after, shifts.values().stream().sorted(Comparator.comparing(Shift::count).reversed()).toList(), Optional.ofNullable(lost));
    }

    private static int is(Optional<Agency> agency, UUID handler) {
        return agency.map(Agency::id).filter(handler::equals).isPresent() ? 1 : 0;
    }

    private static Shift both(Shift a, Shift b) {
        var examples = new ArrayList<>(a.examples());
        examples.addAll(b.examples());
        return new Shift(a.from(), a.to(), a.count() + b.count(), examples.subList(0, Math.min(EXAMPLES, examples.size())));
    }

    private List<Past> past() {
        return db.sql("""
                select r.id, r.number, r.category, r.area_id, r.reported_at, case when c.agency_id <> c.front_agency_id then c.agency_id end
                from field_report r join casework_v_file c on c.id = r.id order by r.id desc limit :last""").param("last", LAST)
                .query((row, n) -> new Past(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, UUID.class))).list();
    }
}
