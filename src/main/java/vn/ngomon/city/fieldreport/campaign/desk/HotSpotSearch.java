package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.board.ReportFilter;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.map.ReportMap;

/** Open public reports that people with brooms and sacks can do something about, near an event's meeting place or in its commune. */
@Component
class HotSpotSearch {

    static final Set<String> CATEGORIES = Set.of("MT.RAC", "MT.XA_TROM", "MT.NGAP", "MT.CAY_XANH", "DT.QUANG_CAO", "DT.VIA_HE", "NN.THUY_LOI");
    private static final int METRES = 2000;
    private static final int MOST = 30;
    private static final Duration LOOKED_BACK = Duration.ofDays(730);

    private final PublicReports published;
    private final ReportMap map;
    private final InstantSource clock;

    HotSpotSearch(PublicReports published, ReportMap map, InstantSource clock) {
        this.published = published;
        this.map = map;
        this.clock = clock;
    }

    /** Nearest first where the meeting place is known, else the newest. */
    List<PublicReport> around(CampaignEvent event, Set<UUID> without) {
        var seen = new HashSet<>(without);
        var spot = event.spot();
        var near = spot == null ? List.<PublicReport>of() : published.numbered(map.near(spot, METRES, CATEGORIES, clock.instant().minus(LOOKED_BACK), 200));
        var here = event.areaId() == null ? List.<PublicReport>of()
                : published.list(new ReportFilter(CATEGORIES, Set.of(event.areaId()), null, ReportFilter.State.HANDLING, null, null, null), null, MOST);
        var found = Stream.concat(near.stream(), here.stream()).filter(report -> !report.state().isClosed()).filter(report -> seen.add(report.id())).collect(Collectors.toList());
        if (spot != null) {
            found.sort(Comparator.comparingDouble(report -> report.spot() == null ? Double.MAX_VALUE : report.spot().metresTo(spot)));
        }
        return found.stream().limit(MOST).toList();
    }
}
