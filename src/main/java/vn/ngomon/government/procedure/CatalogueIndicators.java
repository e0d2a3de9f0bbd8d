package vn.ngomon.government.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.ui.Ui;

/** Figures about the catalogue: what it holds on the last day of the period, as far as that day has come. */
@Component
class CatalogueIndicators implements IndicatorSource {

    private static final Indicator ENTRIES = indicator("procedures.entries", "S14", Unit.COUNT);
    private static final Indicator ONLINE = indicator("procedures.online", "S4", Unit.PERCENT);
    private static final Indicator FULL = indicator("procedures.fully-online", "S4", Unit.PERCENT);
    private static final Indicator DECISIONS = indicator("procedures.announcements", "S18", Unit.COUNT);

    private final Catalogue catalogue;
    private final Announcements announcements;

    CatalogueIndicators(Catalogue catalogue, Announcements announcements) {
        this.catalogue = catalogue;
        this.announcements = announcements;
    }

    private static Indicator indicator(String code, String statement, Unit unit) {
        var key = "procedure.indicator." + code.substring("procedures.".length());
        return new Indicator(code, statement, key, unit, key, unit == Unit.COUNT ? "" : "procedure.indicator.entries", key + ".definition");
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(ENTRIES, ONLINE, FULL, DECISIONS);
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        var today = LocalDate.ofInstant(asOf, Ui.ZONE);
        var day = period.to().isBefore(today) ? period.to() : today;
        var lines = catalogue.on(day).stream().filter(line -> line.standing().counts()).toList();
        long entries = lines.size();
        return switch (code) {
            case "procedures.entries" -> Figure.of(ENTRIES, entries, null, period, asOf);
            case "procedures.online" -> Figure.of(ONLINE, lines.stream().filter(line -> line.onlineLevel() >= 3).count(), entries, period, asOf);
            case "procedures.fully-online" -> Figure.of(FULL, lines.stream().filter(line -> line.onlineService() == OnlineService.FULL).count(), entries, period, asOf);
            case "procedures.announcements" -> Figure.of(DECISIONS, announcements.count(period.from(), day), null, period, asOf);
            default -> throw new IllegalArgumentException(code);
        };
    }
}
