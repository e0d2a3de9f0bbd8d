package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.util.List;

/** Every figure with its definition. */
public record IndicatorsPage(Period period, Instant asOf, List<Line> lines) {

    public record Line(Indicator indicator, Figure figure) {}

    public IndicatorsPage {
        lines = List.copyOf(lines);
    }
}
