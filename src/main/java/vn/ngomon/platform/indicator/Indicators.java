package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
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
        var figure = source.compute(code, period, asOf);
        if (!figure.code().equals(code) || !figure.period().equals(period) || !figure.asOf().equals(asOf)) {
            throw new IllegalStateException("The source answered another question than " + code);
        }
        return figure;
    }
}
