package vn.ngomon.city.fieldreport.outreach;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.Briefly;

/** The plan of 2020 for making field reports known; its figures are the province's indicators. */
@Controller
class OutreachController {

    private static final Period YEAR = Period.year(2020);
    private static final long FRESH_SECONDS = 5;
    private static final List<String> MEASURES = List.of("reports.received", OutreachIndicators.AGENCIES, "reports.overdue", "reports.satisfied");
    private static final List<String> GOALS = List.of("known", "clear", "seen", "answered", "trusted");
    private static final List<String> CHANNELS = List.of("app", "social", "broadcast", "neighbours", "schools", "desks");
    private static final List<String> STEPS = List.of("first", "second", "third", "fourth");

    private final Indicators indicators;
    private final OutreachIndicators outreach;
    private final InstantSource clock;
    private final Briefly<Instant, OutreachPage> known = new Briefly<>(2);

    OutreachController(Indicators indicators, OutreachIndicators outreach, InstantSource clock) {
        this.indicators = indicators;
        this.outreach = outreach;
        this.clock = clock;
    }

    @GetMapping("/reports/communication-plan")
    String show(Model model) {
        var asOf = Instant.ofEpochSecond(clock.instant().getEpochSecond() / FRESH_SECONDS * FRESH_SECONDS);
        model.addAttribute("page", known.get(asOf, this::page));
        return "city/fieldreport/outreach/plan";
    }

    private OutreachPage page(Instant asOf) {
        var sources = outreach.computeAll(YEAR, asOf).stream().filter(figure -> !figure.code().equals(OutreachIndicators.AGENCIES) && figure.numerator() != null && figure.numerator() > 0)
                .sorted(Comparator.comparing(Figure::numerator).reversed()).flatMap(this::line).toList();
        return new OutreachPage(GOALS, CHANNELS, STEPS, YEAR, asOf, MEASURES.stream().map(code -> indicators.compute(code, YEAR, asOf)).flatMap(this::line).toList(), sources);
    }

    private Stream<OutreachPage.Line> line(Figure figure) {
        return indicators.find(figure.code()).stream().map(indicator -> new OutreachPage.Line(indicator, figure));
    }
}
