package vn.ngomon.city.fieldreport.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.campaign.Campaigns;
import vn.ngomon.city.fieldreport.voice.VoicePage;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.TimelineItem;

/**
 * One public report.
 *
 * @param group name of the category's group, or empty
 * @param map around its spot, or null where it is told in words only
 * @param course how far it is, from received to confirmed
 * @param history what happened, without names
 * @param address its own, whole, to pass on
 * @param feed address of the feed of its kind in its area
 * @param simulated made by the simulation, told wherever it is shown
 * @param meetings events of campaigns that deal with it
 */
public record PublicReportPage(PublicReport report, String category, String group, String area, String agency, ShownState state, List<Picture> told, List<Picture> before,
        List<Picture> after, @Nullable MapFrame map, List<Stage> course, List<TimelineItem> history, List<ReportCard> nearby, VoicePage voice, String address, String feed,
        boolean simulated, List<Campaigns.Meeting> meetings) {

    /** @param number among its kind, from 1 */
    public record Picture(UUID id, String kind, int number, Instant at) {}

    /** @param at when it was reached, newest time of several; null when it was not */
    public record Stage(String key, boolean reached, boolean current, @Nullable Instant at) {}

    public String picture(Picture picture, int width) {
        return ReportCards.picture(report.code(), picture.id(), width);
    }
}
