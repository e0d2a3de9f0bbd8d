package vn.ngomon.city.fieldreport.centre;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.work.OnCall;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.desk.Rings;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.ui.Ring;
import vn.ngomon.platform.ui.UiFactory;

/** Instant reports ring at the centre until they are verified, then at the agency until somebody acknowledges them, and at the centre, which sees whom to call. */
@Repository
class InstantRings implements Rings {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Categories categories;
    private final Directory directory;
    private final OnCall onCall;
    private final UiFactory uis;
    private final Briefly<String, List<Unheard>> lately = new Briefly<>(1);

    InstantRings(JdbcClient db, CaseFiles cases, Categories categories, Directory directory, OnCall onCall, UiFactory uis) {
        this.db = db;
        this.cases = cases;
        this.categories = categories;
        this.directory = directory;
        this.onCall = onCall;
        this.uis = uis;
    }

    private record Unheard(UUID id, int number, String category, UUID agency, String step) {

        /** Otherwise it is the centre's turn: to verify it, or to find another where an agency has said that it is not theirs. */
        boolean alerted() {
            return step.equals("alerted");
        }

        boolean rings(boolean centre, Set<UUID> handled) {
            return centre || alerted() && handled.contains(agency);
        }

        String key(Set<UUID> handled) {
            return !alerted() ? "fieldreport.ring." + step : handled.contains(agency) ? "fieldreport.ring" : "fieldreport.ring.centre";
        }
    }

    @Override
    public List<Ring> of(Actor actor, Locale locale) {
        var centre = actor.holds(Role.CENTRE_OFFICER);
        var handled = actor.seats().stream().filter(seat -> seat.role() == Role.REPORT_HANDLER).map(Seat::agencyId).collect(Collectors.toSet());
        if (!centre && handled.isEmpty()) {
            return List.of();
        }
        var ui = uis.of(locale);
        return still(unheard().stream().filter(one -> one.rings(centre, handled)).toList()).stream().map(one -> new Ring(ui.t(one.key(handled),
                new ReportCode(one.number()), categories.get(one.category()).name(locale), directory.getAgency(one.agency()).name(locale)), "/desk/reports/" + one.id(),
                centre && one.alerted() ? onCall.of(one.agency()).orElse("") : "")).toList();
    }

    /** Whoever has just acknowledged hears nothing more. */
    private List<Unheard> still(List<Unheard> lately) {
        var steps = lately.isEmpty() ? Map.<UUID, String>of() : cases.find(lately.stream().map(Unheard::id).toList()).stream().collect(Collectors.toMap(CaseFile::id, CaseFile::step));
        return lately.stream().filter(one -> one.step().equals(steps.get(one.id()))).toList();
    }

    /** The same for everybody, asked by every desk three times a minute. */
    private List<Unheard> unheard() {
        return lately.get("", key -> db.sql("""
                select r.id, r.number, r.category, c.agency_id, o.step from casework_v_open o join field_report r on r.id = o.case_id join casework_v_file c on c.id = r.id
                where o.case_kind = 'fieldreport' and (o.step = 'alerted' or o.step in ('received', 'returned') and r.category = any(:instant)) order by r.id desc limit 50""")
                .param("instant", categories.everyOne().stream().filter(Category::instant).map(Category::code).toArray(String[]::new))
                .query((row, n) -> new Unheard(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5))).list());
    }
}
