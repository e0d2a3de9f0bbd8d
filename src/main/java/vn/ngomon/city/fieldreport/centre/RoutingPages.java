package vn.ngomon.city.fieldreport.centre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.HandlingAgencies;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.routing.RoutingDraft.Reading;
import vn.ngomon.city.fieldreport.routing.RoutingGaps;
import vn.ngomon.city.fieldreport.routing.RoutingTrial;
import vn.ngomon.city.fieldreport.routing.Rules;
import vn.ngomon.city.fieldreport.routing.Rule;
import vn.ngomon.city.fieldreport.routing.Target;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** The rules in words, and a draft of them. */
@Component
class RoutingPages {

    private final Keepers keepers;
    private final Routing routing;
    private final RoutingTrial trial;
    private final RoutingGaps gaps;
    private final Categories categories;
    private final Directory directory;
    private final Identity identity;
    private final UiFactory uis;

    RoutingPages(Keepers keepers, Routing routing, RoutingTrial trial, RoutingGaps gaps, Categories categories, Directory directory, Identity identity, UiFactory uis) {
        this.keepers = keepers;
        this.routing = routing;
        this.trial = trial;
        this.gaps = gaps;
        this.categories = categories;
        this.directory = directory;
        this.identity = identity;
        this.uis = uis;
    }

    RoutingPage page(String text, Actor actor, Locale locale) {
        return page(text, List.of(), null, "", actor, uis.of(locale));
    }

    RoutingPage tried(String text, Reading reading, String problem, Actor actor, Locale locale) {
        var ui = uis.of(locale);
        return switch (reading) {
            case Reading.Wrong(var flaws) -> page(text, flaws.stream().map(flaw -> new Term(ui.t("fieldreport.routing.line", flaw.line()), flaw.text() + ": " + ui.t(flaw.messageKey()))).toList(),
                    null, problem, actor, ui);
            case Reading.Read(var rules) -> page(text, List.of(), trial(trial.replay(routing.inForce().rules(), rules), rules, ui), problem, actor, ui);
        };
    }

    /** Whether a category, or a report that has an agency today, would be left to nobody. */
    boolean isUncovered(Rules rules) {
        return gaps.first(rules).isPresent() || trial.replay(routing.inForce().rules(), rules).lost().isPresent();
    }

    private RoutingPage page(String text, List<Term> flaws, RoutingPage.@Nullable Trial tried, String problem, Actor actor, Ui ui) {
        var now = routing.inForce();
        var by = identity.names(new HashSet<>(List.of(now.savedBy()))).getOrDefault(now.savedBy(), ui.t("desk.system"));
        return new RoutingPage(now.version(), now.savedAt(), by, now.rules().rules().stream().map(rule -> line(rule, ui)).toList(), text, flaws, tried, categories(ui), areas(ui), targets(ui),
                keepers.isHead(actor), problem.isEmpty() ? "" : ui.t(problem));
    }

    private RoutingPage.Line line(Rule rule, Ui ui) {
        var category = rule.category() == null ? ui.t("fieldreport.routing.any") : categories.find(rule.category()).map(found -> found.name(ui.locale())).orElse(rule.category());
        var area = rule.area() == null ? ui.t("fieldreport.routing.province") : directory.findArea(rule.area(), directory.today()).map(found -> found.fullName(ui.locale())).orElse(rule.area().value());
        return new RoutingPage.Line(category, area, ui.t("fieldreport.routing.hours." + rule.hours()), target(rule.target(), ui));
    }

    private String target(Target target, Ui ui) {
        return switch (target) {
            case Target.Named(var code) -> directory.findAgency(code, directory.today()).map(agency -> agency.name(ui.locale())).orElse(code.value());
            case Target.OfPlace(var tier, var specialty) -> ui.t("fieldreport.routing.ofPlace", ui.t("fieldreport.tier." + tier), ui.t("fieldreport.specialty." + specialty));
        };
    }

    private RoutingPage.Trial trial(RoutingTrial.Result result, Rules rules, Ui ui) {
        var gap = gaps.first(rules).map(found -> gap(found, ui)).or(() -> result.lost().map(code -> ui.t("fieldreport.routing.gap.report", code))).orElse("");
        return new RoutingPage.Trial(result.tried(), result.nobody(), result.handled(), result.rightBefore(), result.rightAfter(), result.shifts().stream()
                .map(shift -> new RoutingPage.Shift(name(shift.from(), ui), name(shift.to(), ui), shift.count(), shift.examples())).toList(), gap);
    }

    private static String gap(RoutingGaps.Gap gap, Ui ui) {
        return ui.t("fieldreport.routing.gap.category", gap.category().name(ui.locale()), gap.category().code(),
                gap.area() == null ? ui.t("fieldreport.routing.province") : gap.area().fullName(ui.locale()), ui.t("fieldreport.routing.hours." + (gap.deskHours() ? "DESK" : "OFF")));
    }

    private static String name(@Nullable Agency agency, Ui ui) {
        return Optional.ofNullable(agency).map(found -> found.name(ui.locale())).orElseGet(() -> ui.t("fieldreport.routing.nobody"));
    }

    private List<Term> categories(Ui ui) {
        var terms = new ArrayList<>(List.of(new Term("*", ui.t("fieldreport.routing.any"))));
        categories.groups().forEach(group -> {
            terms.add(new Term(group.code(), group.name(ui.locale())));
            categories.of(group.code()).forEach(one -> terms.add(new Term(one.code(), group.name(ui.locale()) + " › " + one.name(ui.locale()))));
        });
        return terms;
    }

    private List<Term> areas(Ui ui) {
        return Stream.concat(Stream.of(new Term("*", ui.t("fieldreport.routing.province"))),
                directory.areasOn(directory.today()).stream().map(area -> new Term(area.code().value(), area.fullName(ui.locale()))).sorted(Comparator.comparing(Term::text))).toList();
    }

    private List<Term> targets(Ui ui) {
        var places = Stream.of(Tier.COMMUNE, Tier.DISTRICT, Tier.PROVINCE).flatMap(tier -> Arrays.stream(Specialty.values()).filter(specialty -> tier == Tier.PROVINCE
                || specialty == Specialty.GENERAL || specialty == Specialty.SECURITY).map(specialty -> new Target.OfPlace(tier, specialty)));
        return Stream.concat(places.map(target -> new Term(target.toString(), target(target, ui))),
                HandlingAgencies.choices(directory, agency -> agency.code().value(), ui.locale()).stream()).toList();
    }
}
