package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.operations.demo.reports.ReportPlan.Wrong;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/** What is reported where on a day, and who handles it then. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Kinds {

    private static final int BY_HAND_IN = 28;

    private final Seasons seasons = new Seasons();
    private final Land land;
    private final Handlers handlers;
    private final Categories categories;
    private final Calendars calendars;
    private final Routing routing;
    private @Nullable WorkCalendar centre;

    Kinds(Land land, Handlers handlers, Categories categories, Calendars calendars, Routing routing) {
        this.land = land;
        this.handlers = handlers;
        this.categories = categories;
        this.calendars = calendars;
        this.routing = routing;
    }

    void learn() {
        handlers.learn();
        land.forget();
        centre = calendars.of(routing.centre(vn.ngomon.operations.demo.DemoProvince.BEGINNING).id());
    }

    /** Drawn until the rules name an agency that takes part. */
    Draft draft(LocalDate day, SplittableRandom random) {
        while (true) {
            var kind = seasons.kind(day, random);
            var draft = new Draft(Seasons.moment(day, kind.hours(), random), random.nextLong(), null);
            if (random.nextInt(BY_HAND_IN) == 0 && !kind.hours().equals("NIGHT")) {
                var able = handlers.byHand();
                byHand(draft, able.get(random.nextInt(able.size())), random);
                return draft;
            }
            if (place(draft, kind.category(), land.commune(day, kind.city(), random), random)) {
                return draft;
            }
        }
    }

    void byHand(Draft draft, Agency agency, SplittableRandom random) {
        put(draft, handlers.category(agency), land.commune(day(draft.at), 2, random), random);
        draft.agency = agency.id();
    }

    /** @return false where nobody who takes part handles it there */
    boolean place(Draft draft, String category, Area area, SplittableRandom random) {
        put(draft, category, area, random);
        var agency = handlers.byRule(category, area, verified(draft));
        draft.agency = agency.orElse(null);
        return agency.isPresent();
    }

    private void put(Draft draft, String category, Area area, SplittableRandom random) {
        draft.category = category;
        draft.area = area;
        draft.found = land.in(area, random);
    }

    Instant verified(Draft draft) {
        return Script.verified(draft.at, categories.get(draft.category).instant(), draft.seed, centre);
    }

    /** The deadline its agency will have. */
    Instant due(Draft draft) {
        return calendars.of(draft.agency).promise(verified(draft), categories.get(draft.category).limitOrThrow());
    }

    /** Somebody who could be thought to be in charge there. */
    @Nullable Wrong wrong(Draft draft, SplittableRandom random) {
        var day = day(draft.at);
        return Optional.of(random.nextInt(3) > 0 ? Tier.COMMUNE : Tier.DISTRICT).flatMap(tier -> handlers.committeeOf(draft.area, tier, day))
                .or(() -> handlers.committeeOf(draft.area, Tier.DISTRICT, day)).filter(agency -> !agency.id().equals(draft.agency))
                .map(agency -> new Wrong(agency.id(), random.nextInt(5) == 0 && !categories.get(draft.category).instant())).orElse(null);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
