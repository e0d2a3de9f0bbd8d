package vn.ngomon.platform.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.ui.Ui;

/** The province's figures for everybody, and for everybody's programs. */
@Controller
class IndicatorsController {

    /** @param value null when there is none: not zero */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FigureJson(String code, @Nullable String sNumber, String name, String unit, String definition, String numeratorMeaning,
            @Nullable String denominatorMeaning, @Nullable Long numerator, @Nullable Long denominator, java.math.@Nullable BigDecimal value,
            Period period, Instant asOf) {}

    private static final long FRESH_SECONDS = 5;

    private record Asked(Period period, Instant asOf) {}

    private record One(String code, Asked asked) {}

    private final Briefly<Asked, List<Figure>> known = new Briefly<>(100);
    private final Briefly<One, Figure> knownOnes = new Briefly<>(1_000);

    private final Indicators indicators;
    private final MessageSource messages;
    private final InstantSource clock;

    IndicatorsController(Indicators indicators, MessageSource messages, InstantSource clock) {
        this.indicators = indicators;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    String page(@RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to, Model model) {
        var asOf = now();
        var period = period(from, to, asOf);
        model.addAttribute("page", new IndicatorsPage(period, asOf, groups(figures(period, asOf))));
        return "platform/indicator/list";
    }

    private List<IndicatorsPage.Group> groups(List<Figure> figures) {
        var lines = figures.stream().collect(Collectors.groupingBy(figure -> indicators.titleKey(figure.code()), LinkedHashMap::new,
                Collectors.mapping(figure -> new IndicatorsPage.Line(indicators.find(figure.code()).orElseThrow(), figure), Collectors.toList())));
        return lines.entrySet().stream().map(group -> new IndicatorsPage.Group(group.getKey(), group.getValue())).toList();
    }

    @GetMapping("/api/v1/indicators")
    @ResponseBody
    List<FigureJson> all(@RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) Optional<Instant> asOf, Locale locale) {
        var at = moment(asOf);
        var period = period(from, to, at);
        return figures(period, at).stream().map(figure -> json(indicators.find(figure.code()).orElseThrow(), figure, locale)).toList();
    }

    @GetMapping("/api/v1/indicators/{code}")
    @ResponseBody
    FigureJson one(@PathVariable String code, @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) Optional<Instant> asOf, Locale locale) {
        var indicator = indicators.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var at = moment(asOf);
        return json(indicator, knownOnes.get(new One(code, new Asked(period(from, to, at), at)),
                one -> indicators.compute(one.code(), one.asked().period(), one.asked().asOf())), locale);
    }

    /** The year so far, unless asked otherwise. */
    private static Period period(Optional<LocalDate> from, Optional<LocalDate> to, Instant asOf) {
        var last = to.orElseGet(() -> LocalDate.ofInstant(asOf, Ui.ZONE));
        var first = from.orElse(last.withDayOfYear(1));
        if (last.isBefore(first)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Period(first, last);
    }

    /** A moment asked for is told to the minute: no two answers a second apart are worth computing twice. */
    private Instant moment(Optional<Instant> asOf) {
        return asOf.map(typed -> typed.truncatedTo(ChronoUnit.MINUTES)).orElseGet(this::now);
    }

    /** Everybody within five seconds is told the same moment's figures, and the answer says which moment's: they are computed once. */
    private Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / FRESH_SECONDS * FRESH_SECONDS);
    }

    private List<Figure> figures(Period period, Instant asOf) {
        return known.get(new Asked(period, asOf), asked -> indicators.computeAll(asked.period(), asked.asOf()));
    }

    private FigureJson json(Indicator indicator, Figure figure, Locale locale) {
        return new FigureJson(indicator.code(), indicator.sNumber().isEmpty() ? null : indicator.sNumber(),
                text(indicator.nameKey(), locale), indicator.unit().name(), text(indicator.definitionKey(), locale),
                text(indicator.numeratorKey(), locale), indicator.denominatorKey().isEmpty() ? null : text(indicator.denominatorKey(), locale),
                figure.numerator(), figure.denominator(), figure.value(), figure.period(), figure.asOf());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
