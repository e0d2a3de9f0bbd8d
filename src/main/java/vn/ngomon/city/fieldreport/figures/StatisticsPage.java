package vn.ngomon.city.fieldreport.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Period;

/**
 * Field reports in figures.
 *
 * @param before the period of the same length just before
 * @param asOf the moment whose knowledge the figures reflect
 */
public record StatisticsPage(Period period, Period before, Instant asOf, List<Headline> headlines, List<AgencyLine> agencies, List<CategoryLine> categories, List<MonthLine> months) {

    /** What is shown of a long table at first; the rest is folded, for a phone's sake. */
    public static final int FIRST = 12;
    public static final int LONGEST_YEARS = 10;

    /** @param earlier the same figure for the period before, at the same moment */
    public record Headline(Indicator indicator, Figure figure, Figure earlier) {}

    /** @param returned how often it said "not ours" */
    public record AgencyLine(String id, String name, long received, long onTime, long late, long open, long overdue, long rated, long satisfied, long returned) {

        public long answered() {
            return onTime + late;
        }
    }

    public record CategoryLine(String code, String name, String group, long received, long before, long answered, long onTime) {

        /** Change against the period before; empty where there was nothing to compare with. */
        public OptionalDouble change() {
            return before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (received - before) / before);
        }
    }

    public record MonthLine(LocalDate month, long received, long answered, long onTime, long overdue) {}

    public long mostInMonth() {
        return Math.max(1, months.stream().mapToLong(MonthLine::received).max().orElse(1));
    }

    public long mostInCategory() {
        return Math.max(1, categories.stream().mapToLong(CategoryLine::received).max().orElse(1));
    }

    /** Hundredths of the longest bar. */
    public static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
