package vn.ngomon.city.fieldreport.campaign;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.indicator.IndicatorSource;
import vn.ngomon.platform.indicator.Period;

/** Figures about campaigns: of events that took place within the period and whose organisers have said what came of them. */
@Component
class CampaignIndicators implements IndicatorSource {

    private static final Indicator EVENTS = new Indicator("campaigns.events", "", "campaign.indicator.events", Unit.COUNT, "campaign.indicator.events", "", "campaign.indicator.events.definition");
    private static final Indicator PARTICIPANTS = new Indicator("campaigns.participants", "", "campaign.indicator.participants", Unit.COUNT, "campaign.indicator.participants", "",
            "campaign.indicator.participants.definition");
    private static final Indicator REPORTS = new Indicator("campaigns.reports", "", "campaign.indicator.reports", Unit.PERCENT, "campaign.indicator.reports.answered",
            "campaign.indicator.reports.attached", "campaign.indicator.reports.definition");

    private final CampaignFigures figures;

    CampaignIndicators(CampaignFigures figures) {
        this.figures = figures;
    }

    @Override
    public String titleKey() {
        return "campaign.indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(EVENTS, PARTICIPANTS, REPORTS);
    }

    @Override
    public Figure compute(String code, Period period, Instant asOf) {
        return switch (code) {
            case "campaigns.events" -> Figure.of(EVENTS, figures.events(period, asOf), null, period, asOf);
            case "campaigns.participants" -> Figure.of(PARTICIPANTS, figures.participants(period, asOf), null, period, asOf);
            case "campaigns.reports" -> Figure.of(REPORTS, figures.reports(period, asOf, true), figures.reports(period, asOf, false), period, asOf);
            default -> throw new IllegalArgumentException(code);
        };
    }
}
