package vn.ngomon.city.fieldreport.campaign.site;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures.Sums;
import vn.ngomon.city.fieldreport.campaign.joining.Registration;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.place.MapFrame;

/** What everybody sees of campaigns. */
public final class SitePages {

    private SitePages() {}

    /**
     * @param mine events the viewer comes to
     * @param next the nearest events of all campaigns
     */
    public record Index(List<Card> current, List<Card> past, List<EventCard> mine, List<EventCard> next) {}

    /** @param next its nearest event, or null */
    public record Card(Campaign campaign, String agency, Sums sums, @Nullable CampaignEvent next) {}

    public record Show(Campaign campaign, String agency, Sums sums, List<EventCard> ahead, List<EventCard> held, @Nullable MapFrame map) {}

    /**
     * @param left how many more may come
     * @param open people may register
     * @param joined the viewer comes
     */
    public record EventCard(CampaignEvent event, String campaign, String agency, String area, Sums sums, int left, boolean open, boolean joined) {

        public boolean isFull() {
            return left <= 0;
        }
    }

    /**
     * @param mine the viewer's registration, or null
     * @param most how many the viewer may register
     * @param signedIn somebody is
     * @param maySend how many pictures the viewer may send now
     */
    public record Event(Campaign campaign, EventCard card, @Nullable Registration mine, int most, boolean signedIn, Filled form, List<Spot> spots, List<Pair> gallery, int maySend,
            @Nullable MapFrame map) {}

    public record Spot(String code, String category, String text, String where, boolean closed) {}

    /** Before and after, or one picture alone. */
    public record Pair(@Nullable Picture before, @Nullable Picture after, @Nullable Picture moment, String caption) {}

    /** @param width in pixels, so that the page does not jump when it arrives */
    public record Picture(UUID id, int width, int height) {}
}
