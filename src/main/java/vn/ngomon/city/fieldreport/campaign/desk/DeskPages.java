package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignFigures.Sums;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.Term;

/** What organisers see. */
public final class DeskPages {

    private DeskPages() {}

    public record Index(List<Row> rows, boolean mayCreate) {

        public record Row(Campaign campaign, String agency, boolean over, Sums sums) {}
    }

    /** @param id null for a new one */
    public record CampaignForm(@Nullable UUID id, int version, List<Term> agencies, Filled form) {}

    /** @param mayPlan the viewer may plan events of some agency */
    public record Show(Campaign campaign, String agency, Sums sums, List<Line> events, boolean mayChange, boolean mayPlan) {

        /** @param mine the viewer keeps it */
        public record Line(CampaignEvent event, String agency, Sums sums, boolean mine) {}
    }

    /** @param id null for a new one */
    public record EventForm(Campaign campaign, @Nullable UUID id, int version, List<Term> agencies, MapFrame map, Filled form, LocalDate today) {}

    /**
     * @param mayCount it has begun
     * @param mayKnow the viewer is of the organising agency and may know who comes
     * @param waiting pictures people sent that nobody has decided about
     */
    public record Event(Campaign campaign, CampaignEvent event, String agency, String area, Sums sums, boolean mayCount, boolean mayKnow, List<Spot> attached, List<Spot> around,
            List<CampaignPhoto> photos, int waiting, Filled form) {

        public boolean isPlanned() {
            return event.state() == CampaignEvent.State.PLANNED;
        }
    }

    /**
     * A report as a hot spot.
     *
     * @param metres from the meeting place; negative where that is not known
     * @param answer ready-made words for the agency that handles it; empty before the event was held
     */
    public record Spot(UUID id, String code, String category, String text, String where, String agency, boolean closed, long metres, String answer) {}

    public record Participants(Campaign campaign, CampaignEvent event, List<Person> people, int total) {

        public record Person(String name, int people, String note, Instant at) {}
    }

    /** @param typed rectangles that were refused, to be put right; {@code wrong} the one for which they were, or empty */
    public record Redaction(UUID event, UUID photo, List<String> typed, String wrong) {

        public String typed(int place) {
            return place < typed.size() ? typed.get(place) : "";
        }
    }
}
