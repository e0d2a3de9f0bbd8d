package vn.ngomon.city.fieldreport.abuse;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Visitors;
import vn.ngomon.platform.identity.Visitors.Limit;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.TooMany;

/** So many reports a day. Officials and programs with a seat have no limit, nor has the simulation. */
@Component
public class Limits {

    private final Visitors visitors;
    private final AbuseProperties properties;
    private final InstantSource clock;

    Limits(Visitors visitors, AbuseProperties properties, InstantSource clock) {
        this.visitors = visitors;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Counts a report that is about to be kept: one statement for an account, two where its browser is known.
     *
     * @param program whether a program tells it with somebody's token or key: it may speak for many
     *
     * @throws TooMany when there were enough
     */
    public void count(Actor by, boolean program, @Nullable UUID device) {
        if (by.isOfficial() || by.equals(Actor.SYSTEM) || BusinessClock.isSimulated()) {
            return;
        }
        take(program ? new Limit("report by program of " + by.accountId(), properties.program()) : byAccount(by.accountId()));
        if (device != null) {
            take(byDevice(device));
        }
    }

    /** Counts a form that somebody filled in before signing in: its pictures are kept meanwhile. */
    public void countDraft(UUID device) {
        take(new Limit("report draft from " + device, properties.drafts()));
    }

    /** Whether somebody who came with another matter counts in the figures: neither one browser makes them, nor one address with ever new browsers. */
    public boolean countsMatter(UUID device, String address) {
        return fits(new Limit("other matter from " + device, properties.matters())) && fits(new Limit("other matter at " + address, properties.busyAddress()));
    }

    private boolean fits(Limit limit) {
        return limit.most() <= 0 || visitors.take(limit).isEmpty();
    }

    Limit byAccount(UUID account) {
        return new Limit("report by " + account, properties.account());
    }

    Limit byDevice(UUID device) {
        return new Limit("report from " + device, properties.device());
    }

    Limit byAddress(String address) {
        return new Limit("report at " + address, Integer.MAX_VALUE);
    }

    private void take(Limit limit) {
        if (limit.most() > 0) {
            visitors.take(limit).ifPresent(until -> {
                var wait = Duration.between(clock.instant(), until);
                throw new TooMany(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
            });
        }
    }
}
