package vn.ngomon.city.fieldreport.campaign.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.campaign.CampaignEvent;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.city.fieldreport.campaign.gallery.CampaignPhoto.Kind;
import vn.ngomon.city.fieldreport.campaign.joining.CampaignNews;
import vn.ngomon.city.fieldreport.campaign.joining.Registrations;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.journal.Ids;

/** Adds pictures to an event and decides which of them everybody sees. */
@Service
public class Galleries {

    public static final int MOST_SENT = 10;
    public static final int LONGEST_CAPTION = 200;
    private static final Duration SENDING_LASTS = Duration.ofDays(30);

    private final CampaignPhotos photos;
    private final CampaignEvents events;
    private final Registrations registrations;
    private final CampaignNews news;
    private final InstantSource clock;

    Galleries(CampaignPhotos photos, CampaignEvents events, Registrations registrations, CampaignNews news, InstantSource clock) {
        this.photos = photos;
        this.events = events;
        this.registrations = registrations;
        this.news = news;
        this.clock = clock;
    }

    /** The organiser's own: seen by everybody at once. */
    @Transactional
    public void addPair(CampaignEvent event, List<Photograph.Kept> before, List<Photograph.Kept> after, @Nullable String caption, Actor officer) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            var pair = Ids.next();
            if (i < before.size()) {
                photos.insert(photo(event, Kind.BEFORE, pair, caption, before.get(i), false, officer));
            }
            if (i < after.size()) {
                photos.insert(photo(event, Kind.AFTER, pair, caption, after.get(i), false, officer));
            }
        }
        news.note(event, "photographed", officer, Map.of("before", before.size(), "after", after.size()));
    }

    /** Who was registered may send pictures from the beginning on, for a month. */
    public boolean maySend(CampaignEvent event, UUID account) {
        var now = clock.instant();
        return event.state() != CampaignEvent.State.CANCELLED && !now.isBefore(event.startsAt()) && now.isBefore(event.endsAt().plus(SENDING_LASTS))
                && registrations.find(event.id(), account).isPresent();
    }

    public int mayStillSend(CampaignEvent event, UUID account) {
        return Math.max(0, MOST_SENT - photos.sentBy(event.id(), account));
    }

    /** Nobody but the organiser sees them yet. */
    @Transactional
    public int send(CampaignEvent event, List<Photograph.Kept> kept, @Nullable String caption, Actor by) {
        events.lock(event.id());
        var taken = kept.stream().limit(mayStillSend(event, by.accountId())).toList();
        taken.forEach(one -> photos.insert(photo(event, Kind.MOMENT, Ids.next(), caption, one, true, by)));
        return taken.size();
    }

    /** @param shown what everybody sees from now on; null for nothing */
    @Transactional
    public void decide(CampaignEvent event, CampaignPhoto photo, @Nullable UUID shown, Actor officer) {
        photos.show(photo.id(), shown, officer.accountId(), now());
        news.note(event, shown == null ? "photo-hidden" : "photo-shown", officer, Map.of("photo", photo.id().toString()));
    }

    private CampaignPhoto photo(CampaignEvent event, Kind kind, UUID pair, @Nullable String caption, Photograph.Kept kept, boolean sent, Actor by) {
        return new CampaignPhoto(Ids.next(), event.id(), kind, pair, caption, kept.file().id(), sent ? null : kept.file().id(), null, kept.width(), kept.height(), sent, by.accountId(), now(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
