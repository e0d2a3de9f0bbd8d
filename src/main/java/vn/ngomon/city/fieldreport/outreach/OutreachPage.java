package vn.ngomon.city.fieldreport.outreach;

import java.time.Instant;
import java.util.List;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Period;

/**
 * The communication plan of 2020 and what has come of it.
 *
 * @param goals names of the texts that state them; so are channels and steps
 * @param figures of the year so far
 * @param sources through which channels people came, most first
 */
public record OutreachPage(List<String> goals, List<String> channels, List<String> steps, Period period, Instant asOf, List<Line> figures, List<Line> sources) {

    public record Line(Indicator indicator, Figure figure) {}
}
