package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All figures of the province: dashboards, reports and the reform report read nothing else. */
@Service
public class Indicators {

    private final Map<String, IndicatorSource> sources = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final InstantSource clock;

    Indicators(List<IndicatorSource> sources, InstantSource clock) {
        this.clock = clock;
        sources.stream().flatMap(source -> source.indicators().stream().map(indicator -> Map.entry(indicator, source)))
                .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                .forEach(entry -> add(entry.getKey(), entry.getValue()));
    }

    private void add(Indicator indicator, IndicatorSource source) {
        if (indicators.put(indicator.code(), indicator) != null) {
            throw new IllegalStateException("Two indicators have one code: " + indicator.code());
        }
        sources.put(indicator.code(), source);
    }

    /** In the order of their codes. */
    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    /** Those for the home page, source by source. */
    List<String> headlines() {
        return sources.values().stream().distinct().flatMap(source -> source.headlines().stream()).toList();
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The heading an indicator stands under. */
    String titleKey(String code) {
        return sources.get(code).titleKey();
    }

    /** As of now. */
    public Figure compute(String code, Period period) {
        return compute(code, period, clock.instant());
    }

    public Figure compute(String code, Period period, Instant asOf) {
        var source = sources.get(code);
        if (source == null) {
            throw new IllegalArgumentException("No such indicator: " + code);
        }
        return checked(source.compute(code, period, asOf), code, period, asOf);
    }

    /** Every figure, in the order of {@link #all()}; each source reads its data once. */
    public List<Figure> computeAll(Period period, Instant asOf) {
        var figures = new HashMap<String, Figure>();
        Set.copyOf(sources.values()).forEach(source -> source.computeAll(period, asOf).forEach(figure -> figures.put(figure.code(), figure)));
        return indicators.keySet().stream().map(code -> checked(figures.get(code), code, period, asOf)).toList();
    }

    private static Figure checked(@Nullable Figure figure, String code, Period period, Instant asOf) {
        if (figure == null || !figure.code().equals(code) || !figure.period().equals(period) || !figure.asOf().equals(asOf)) {
            throw new IllegalStateException("The source answered another question than " + code);
        }
        return figure;
    }
}
