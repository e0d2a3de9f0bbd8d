package vn.ngomon.city.fieldreport.centre;

import java.util.ArrayList;
import java.util.HashSet;
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
import vn.ngomon.city.fieldreport.work.Repeats;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** One act on many reports, each in a transaction of its own: what stands against one keeps no other. */
@Component
class Bulk {

    private static final Set<String> ACTIONS = Set.of("dispatch", "reject", "approve");

    private final Dispatching dispatching;
    private final Repeats repeats;
    private final Reports reports;
    private final Categories categories;
    private final UiFactory uis;

    Bulk(Dispatching dispatching, Repeats repeats, Reports reports, Categories categories, UiFactory uis) {
        this.dispatching = dispatching;
        this.repeats = repeats;
        this.reports = reports;
        this.categories = categories;
        this.uis = uis;
    }

    private record Ticked(UUID id, int version) {}

    /**
     * What became of it all.
     *
     * @param lines each report's code with what became of it
     * @param refused what may be tried again as it stands; not what a colleague has changed meanwhile, which is to be looked at first
     * @param done how many
     */
    record Results(List<Term> lines, Set<UUID> refused, int done) {

        static final Results NONE = new Results(List.of(), Set.of(), 0);

        boolean isWhole() {
            return done == lines.size();
        }
    }

    Results perform(List<String> ticked, String action, String reason, Actor actor, Locale locale) {
        var ui = uis.of(locale);
        var lines = new ArrayList<Term>();
        var refused = new HashSet<UUID>();
        int done = 0;
        for (var one : ticked.stream().flatMap(text -> ticked(text).stream()).toList()) {
            var report = reports.find(one.id());
            if (report.isPresent() && ACTIONS.contains(action)) {
                var ended = perform(report.get(), one, action, reason, actor);
                done += ended instanceof Outcome.Done ? 1 : 0;
                if (ended instanceof Outcome.Refused) {
                    refused.add(one.id());
                }
                lines.add(new Term(report.get().code(), words(ended, action, ui)));
            }
        }
        if (lines.isEmpty()) {
            lines.add(new Term("", ui.t("fieldreport.bulk.nothing")));
        }
        return new Results(lines, refused, done);
    }

    private static String words(Outcome ended, String action, Ui ui) {
        return switch (ended) {
            case Outcome.Done done -> ui.t("fieldreport.bulk.done." + action);
            case Outcome.Refused(var key, var args) -> ui.t(key, args.toArray());
            case Outcome.Stale stale -> ui.t("fieldreport.stale");
        };
    }

    private Outcome perform(FieldReport report, Ticked one, String action, String reason, Actor actor) {
        var act = action.equals("dispatch") && categories.get(report.category()).instant() ? "alert" : action;
        try {
            var move = Move.of(one.id(), act, actor).seen(one.version()).because(reason);
            var outcome = dispatching.perform(move);
            return outcome instanceof Outcome.Stale ? repeats.of(move).<Outcome>map(done -> done).orElse(outcome) : outcome;
        } catch (CaseNotFound e) {
            return new Outcome.Refused("fieldreport.bulk.gone", List.of());
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
