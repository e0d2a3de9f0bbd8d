package vn.ngomon.platform.indicator;

import java.time.Instant;
import java.util.List;

/** Every figure with its definition, those of one source together. */
public record IndicatorsPage(Period period, Instant asOf, List<Group> groups) {

    public record Group(String titleKey, List<Line> lines) {}

    public record Line(Indicator indicator, Figure figure) {}

    public IndicatorsPage {
        groups = List.copyOf(groups);
    }
}
