package vn.ngomon.government.procedure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.Announcements;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.ProcedureVersions;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.ui.Ui;

/** Figures about the catalogue: what it holds on the last day of the period, as far as that day has come. */
@Component
class CatalogueIndicators implements IndicatorSource {

    private static final Indicator ENTRIES = indicator("procedures.entries", "", Unit.COUNT);
    private static final Indicator ONE_STOP = indicator("procedures.one-stop", "S3", Unit.PERCENT);
    private static final Indicator COMPLETE = indicator("procedures.complete", "S14", Unit.PERCENT);
    private static final Indicator ONLINE = indicator("procedures.online", "S4", Unit.PERCENT);
    private static final Indicator FULL = indicator("procedures.fully-online", "", Unit.PERCENT);
    private static final Indicator DECISIONS = indicator("procedures.announcements", "S18", Unit.COUNT);
    private static final Indicator ANNOUNCED_ONLINE = indicator("procedures.announced-online", "S18", Unit.COUNT);

    private final Catalogue catalogue;
    private final ProcedureVersions versions;
    private final Announcements announcements;

    CatalogueIndicators(Catalogue catalogue, ProcedureVersions versions, Announcements announcements) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.announcements = announcements;
    }

    private static Indicator indicator(String code, String statement, Unit unit) {
        var key = "procedure.indicator." + code.substring("procedures.".length());
        return new Indicator(code, statement, key, unit, key, unit == Unit.COUNT ? "" : "procedure.indicator.entries", key + ".definition");
    }

    @Override
    public String titleKey() {
        return "procedure.title";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(ENTRIES, ONE_STOP, COMPLETE, ONLINE, FULL, DECISIONS, ANNOUNCED_ONLINE);
    }

    @Override
    public List<String> headlines() {
        return List.of(ENTRIES.code(), ONLINE.code());
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        return figure(code, counted(period, asOf), period, asOf);
    }

    @Override
    public List<Figure> computeAll(Period period, Instant asOf) {
        var counted = counted(period, asOf);
        return indicators().stream().map(indicator -> figure(indicator.code(), counted, period, asOf)).toList();
    }

    private static LocalDate day(Period period, Instant asOf) {
        var today = LocalDate.ofInstant(asOf, Ui.ZONE);
        return period.to().isBefore(today) ? period.to() : today;
    }

    private List<ProcedureSummary> counted(Period period, Instant asOf) {
        return catalogue.on(day(period, asOf)).stream().filter(line -> line.standing().counts()).toList();
    }

    private Figure figure(String code, List<ProcedureSummary> lines, Period period, Instant asOf) {
        long entries = lines.size();
        return switch (code) {
            case "procedures.entries" -> Figure.of(ENTRIES, entries, null, period, asOf);
            case "procedures.one-stop" -> Figure.of(ONE_STOP, versions.receivedAtDesks(ids(lines)), entries, period, asOf);
            case "procedures.complete" -> Figure.of(COMPLETE, versions.complete(ids(lines)), entries, period, asOf);
            case "procedures.online" -> Figure.of(ONLINE, lines.stream().filter(line -> line.onlineLevel() >= 3).count(), entries, period, asOf);
            case "procedures.fully-online" -> Figure.of(FULL, lines.stream().filter(line -> line.onlineService() == OnlineService.FULL).count(), entries, period, asOf);
            case "procedures.announcements" -> Figure.of(DECISIONS, announcements.count(period.from(), day(period, asOf)), null, period, asOf);
            case "procedures.announced-online" -> Figure.of(ANNOUNCED_ONLINE, announcements.online(period.from(), day(period, asOf)), null, period, asOf);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static UUID[] ids(List<ProcedureSummary> lines) {
        return lines.stream().map(ProcedureSummary::version).toArray(UUID[]::new);
    }
}
