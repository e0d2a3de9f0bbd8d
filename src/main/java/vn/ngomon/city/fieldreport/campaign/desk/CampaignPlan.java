package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.campaign.Campaign;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.time.Dates;

/** What the forms of campaigns and events say. */
public final class CampaignPlan {

    /** Nobody plans further ahead, and a year typed wrong is in everybody's list until then. */
    private static final int MOST_YEARS = 2;

    private CampaignPlan() {}

    public record OfCampaign(String name, @Nullable String nameEn, @Nullable String motto, String description, UUID agency, LocalDate from, LocalDate to) {

        static OfCampaign read(Typed typed, LocalDate today) {
            var from = typed.day("from", "campaign.wrong.day");
            var to = typed.day("to", "campaign.wrong.day");
            if (typed.ok() && to.isBefore(from)) {
                typed.wrong("to", "campaign.wrong.order");
            }
            if (to.isAfter(today.plusYears(MOST_YEARS))) {
                typed.wrong("to", "campaign.wrong.far");
            }
            return new OfCampaign(typed.text("name", 3, 120, "campaign.wrong.name"), typed.optional("nameEn", 120, "campaign.wrong.name-long"),
                    typed.optional("motto", 200, "campaign.wrong.motto"), typed.text("description", 10, 4000, "campaign.wrong.description"), typed.id("agency").orElseGet(() -> {
                        typed.wrong("agency", "campaign.wrong.agency");
                        return new UUID(0, 0);
                    }), from, to);
        }

        static Filled filled(Campaign campaign) {
            return new Filled(Map.of("name", campaign.name(), "nameEn", text(campaign.nameEn()), "motto", text(campaign.motto()), "description", campaign.description(), "agency",
                    campaign.agencyId().toString(), "from", campaign.from().toString(), "to", campaign.to().toString()), Map.of());
        }
    }

    public record OfEvent(UUID agency, Instant startsAt, Instant endsAt, String place, @Nullable Spot spot, @Nullable String bring, int wanted) {

        static OfEvent read(Typed typed, Campaign campaign) {
            var day = typed.day("day", "campaign.wrong.day");
            var starts = typed.time("starts", "campaign.wrong.time");
            var ends = typed.time("ends", "campaign.wrong.time");
            if (typed.ok() && (day.isBefore(campaign.from()) || day.isAfter(campaign.to()))) {
                typed.wrong("day", "campaign.wrong.outside");
            }
            if (typed.ok() && !ends.isAfter(starts)) {
                typed.wrong("ends", "campaign.wrong.ends");
            }
            var lon = typed.degrees("lon", 180);
            var lat = typed.degrees("lat", 90);
            return new OfEvent(typed.id("agency").orElseGet(() -> {
                typed.wrong("agency", "campaign.wrong.agency");
                return new UUID(0, 0);
            }), day.atTime(starts).atZone(BusinessClock.ZONE).toInstant(), day.atTime(ends).atZone(BusinessClock.ZONE).toInstant(), typed.text("place", 5, 300, "campaign.wrong.place"),
                    lon.isPresent() && lat.isPresent() ? new Spot(lon.get(), lat.get()) : null, typed.optional("bring", 500, "campaign.wrong.bring"),
                    typed.number("wanted", 1, 100_000, "campaign.wrong.wanted"));
        }

        static Filled filled(CampaignEvent event) {
            var spot = event.spot();
            return new Filled(Map.of("agency", event.agencyId().toString(), "day", event.day().toString(), "starts", Dates.clock(event.startsAt()), "ends", Dates.clock(event.endsAt()),
                    "place", event.place(), "lon", spot == null ? "" : Double.toString(spot.lon()), "lat", spot == null ? "" : Double.toString(spot.lat()), "bring", text(event.bring()),
                    "wanted", Integer.toString(event.wanted())), Map.of());
        }
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
