package vn.ngomon.city.fieldreport.campaign.joining;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.campaign.CampaignEvents;
import vn.ngomon.platform.time.BusinessClock;

/** Reminds people the day before, from eight in the morning on. Of several nodes one tells each event's people. */
@Component
public class CampaignReminders {

    private static final LocalTime FROM = LocalTime.of(8, 0);

    private final CampaignEvents events;
    private final CampaignNews news;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    CampaignReminders(CampaignEvents events, CampaignNews news, BusinessClock clock, TransactionTemplate transaction) {
        this.events = events;
        this.news = news;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return of how many events people were reminded */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    public int remind() {
        var now = clock.instant();
        var local = now.atZone(BusinessClock.ZONE);
        if (local.toLocalTime().isBefore(FROM)) {
            return 0;
        }
        var dayAfterTomorrow = LocalDate.ofInstant(now, BusinessClock.ZONE).plusDays(2).atStartOfDay(BusinessClock.ZONE).toInstant();
        Integer told = transaction.execute(status -> {
            var taken = events.takeToRemind(now, dayAfterTomorrow, clock.isSimulatingHistory());
            taken.forEach(news::reminded);
            return taken.size();
        });
        return told == null ? 0 : told;
    }
}
