package vn.ngomon.city.fieldreport.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.platform.time.BusinessClock;

/**
 * One meeting of a campaign's at one place.
 *
 * @param agencyId who organises it, usually a commune
 * @param place where people meet, in words
 * @param areaId the commune it lies in, or the organiser's, or null
 * @param bring what to bring along, or null
 * @param wanted how many people there is work for
 * @param cancelledFor why it was called off; null unless it was
 * @param results once it was held
 */
public record CampaignEvent(UUID id, UUID campaignId, UUID agencyId, Instant startsAt, Instant endsAt, String place, @Nullable Spot spot, @Nullable UUID areaId,
        @Nullable String bring, int wanted, @Nullable String cancelledFor, @Nullable Results results, boolean simulated, int version) {

    public enum State { PLANNED, HELD, CANCELLED }

    /**
     * What came of it, counted by the organiser.
     *
     * @param bags of rubbish
     * @param told what was done, in words, or null
     */
    public record Results(int came, int bags, int kilograms, @Nullable String told) {}

    public State state() {
        return cancelledFor != null ? State.CANCELLED : results != null ? State.HELD : State.PLANNED;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, BusinessClock.ZONE);
    }

    /** People may still say that they come. */
    public boolean isOpen(Instant now) {
        return state() == State.PLANNED && now.isBefore(startsAt);
    }
}
