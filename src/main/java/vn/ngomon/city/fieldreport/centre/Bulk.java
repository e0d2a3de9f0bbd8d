package vn.ngomon.city.fieldreport.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.UiFactory;

/** One act on many reports, each in a transaction of its own: what stands against one keeps no other. */
@Component
class Bulk {

    private static final Set<String> ACTIONS = Set.of("dispatch", "reject", "approve");

    private final Dispatching dispatching;
    private final Reports reports;
    private final Categories categories;
    private final UiFactory uis;

    Bulk(Dispatching dispatching, Reports reports, Categories categories, UiFactory uis) {
        this.dispatching = dispatching;
        this.reports = reports;
        this.categories = categories;
        this.uis = uis;
    }

    private record Ticked(UUID id, int version) {}

    /** @return each report's code with what became of it */
    List<Term> perform(List<String> ticked, String action, String reason, Actor actor, Locale locale) {
        var ui = uis.of(locale);
        var results = new ArrayList<Term>();
        for (var one : ticked.stream().flatMap(text -> ticked(text).stream()).toList()) {
            var report = reports.find(one.id());
            if (report.isPresent() && ACTIONS.contains(action)) {
                results.add(new Term(report.get().code(), perform(report.get(), one, action, reason, actor, locale)));
            }
        }
        if (results.isEmpty()) {
            results.add(new Term("", ui.t("fieldreport.bulk.nothing")));
        }
        return results;
    }

    private String perform(FieldReport report, Ticked one, String action, String reason, Actor actor, Locale locale) {
        var ui = uis.of(locale);
        var act = action.equals("dispatch") && categories.get(report.category()).instant() ? "alert" : action;
        try {
            return switch (dispatching.perform(Move.of(one.id(), act, actor).seen(one.version()).because(reason))) {
                case Outcome.Done done -> ui.t("fieldreport.bulk.done." + action);
                case Outcome.Refused(var key, var args) -> ui.t(key, args.toArray());
                case Outcome.Stale stale -> ui.t("fieldreport.stale");
            };
        } catch (CaseNotFound e) {
            return ui.t("fieldreport.bulk.gone");
        }
    }

    private static Optional<Ticked> ticked(String text) {
        var parts = text.split(":");
        try {
            return parts.length == 2 ? Optional.of(new Ticked(UUID.fromString(parts[0]), Integer.parseInt(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
