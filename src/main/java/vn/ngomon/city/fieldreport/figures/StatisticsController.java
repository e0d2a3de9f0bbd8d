package vn.ngomon.city.fieldreport.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/** Field reports in figures, each with what it was counted out of. */
@Controller
class StatisticsController {

    private static final long FRESH_SECONDS = 5;

    private final ReportIndicators indicators;
    private final ReportStatistics statistics;
    private final Categories categories;
    private final Directory directory;
    private final InstantSource clock;
    private final Briefly<Asked, StatisticsPage> known = new Briefly<>(100);

    private record Asked(Period period, Instant asOf, Locale locale) {}

    StatisticsController(ReportIndicators indicators, ReportStatistics statistics, Categories categories, Directory directory, InstantSource clock) {
        this.indicators = indicators;
        this.statistics = statistics;
        this.categories = categories;
        this.directory = directory;
        this.clock = clock;
    }

    /** Days that make no period are shown again with what is wrong, and no figures. */
    @GetMapping("/reports/statistics")
    String show(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Locale locale, Model model, HttpServletResponse response) {
        var asOf = Instant.ofEpochSecond(clock.instant().getEpochSecond() / FRESH_SECONDS * FRESH_SECONDS);
        var last = to.isBlank() ? Optional.of(LocalDate.ofInstant(asOf, BusinessClock.ZONE)) : Dates.read(to);
        var first = from.isBlank() ? last.map(day -> day.withDayOfYear(1)) : Dates.read(from);
        var wrong = wrong(first, last);
        model.addAttribute("form", new PeriodForm(first.map(LocalDate::toString).orElse(from), last.map(LocalDate::toString).orElse(to), wrong));
        if (wrong.isEmpty()) {
            model.addAttribute("page", known.get(new Asked(new Period(first.orElseThrow(), last.orElseThrow()), asOf, locale), this::page));
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "city/fieldreport/figures/statistics";
    }

    private static Map<String, String> wrong(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (last.isEmpty()) {
            return Map.of("to", "ui.error.value");
        }
        if (first.isEmpty()) {
            return Map.of("from", "ui.error.value");
        }
        return last.get().isBefore(first.get()) || first.get().plusYears(StatisticsPage.LONGEST_YEARS).isBefore(last.get()) ? Map.of("to", "reportsite.statistics.period") : Map.of();
    }

    private StatisticsPage page(Asked asked) {
        var period = asked.period();
        var days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        var before = new Period(period.from().minusDays(days), period.to().minusDays(days));
        return new StatisticsPage(period, before, asked.asOf(), headlines(period, before, asked.asOf()), agencies(period, asked), categories(period, before, asked), months(period, asked));
    }

    private List<StatisticsPage.Headline> headlines(Period period, Period before, Instant asOf) {
        var now = indicators.computeAll(period, asOf);
        var then = indicators.computeAll(before, asOf);
        var named = indicators.indicators();
        return IntStream.range(0, named.size()).mapToObj(i -> new StatisticsPage.Headline(named.get(i), now.get(i), then.get(i))).toList();
    }

    private List<StatisticsPage.AgencyLine> agencies(Period period, Asked asked) {
        var returned = statistics.returned(period);
        return statistics.byAgency(period, asked.asOf()).stream().map(line -> {
            var counts = line.counts();
            return new StatisticsPage.AgencyLine(line.key().toString(), directory.findAgency(line.key()).map(agency -> agency.name(asked.locale())).orElse("–"), counts.received(),
                    counts.onTime(), counts.late(), counts.open(), counts.overdue(), counts.rated(), counts.satisfied(), returned.getOrDefault(line.key(), 0L));
        }).toList();
    }

    private List<StatisticsPage.CategoryLine> categories(Period period, Period before, Asked asked) {
        Map<String, Long> earlier = statistics.byCategory(before, asked.asOf()).stream().collect(Collectors.toMap(ReportStatistics.Line::key, line -> line.counts().received()));
        return statistics.byCategory(period, asked.asOf()).stream().map(line -> {
            var category = categories.get(line.key());
            var group = Optional.ofNullable(category.parent()).flatMap(categories::find).map(found -> found.name(asked.locale())).orElse("");
            var counts = line.counts();
            return new StatisticsPage.CategoryLine(line.key(), category.name(asked.locale()), group, counts.received(), earlier.getOrDefault(line.key(), 0L),
                    counts.onTime() + counts.late(), counts.onTime());
        }).toList();
    }

    private List<StatisticsPage.MonthLine> months(Period period, Asked asked) {
        return statistics.byMonth(period, asked.asOf()).stream().map(line -> new StatisticsPage.MonthLine(line.key(), line.counts().received(),
                line.counts().onTime() + line.counts().late(), line.counts().onTime(), line.counts().overdue())).toList();
    }
}
