package vn.ngomon.city.fieldreport.abuse;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.platform.identity.Visitors;
import vn.ngomon.platform.journal.Batch;

/** Says what gives rise to doubt; most people never notice that anybody looked. */
@Component
public class Watch {

    private static final Duration NEW = Duration.ofDays(1);

    private final Visitors visitors;
    private final Limits limits;
    private final Words words;
    private final Suspicions suspicions;
    private final AbuseProperties properties;
    private final InstantSource clock;

    Watch(Visitors visitors, Limits limits, Words words, Suspicions suspicions, AbuseProperties properties, InstantSource clock) {
        this.visitors = visitors;
        this.limits = limits;
        this.words = words;
        this.suspicions = suspicions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Who is at the door.
     *
     * @param account version 7, so it says how old it is; null for who has not signed in
     * @param address the day's mark of a network address
     */
    public record Guest(@Nullable UUID account, UUID device, String address) {}

    /** What can be said before a word is read. */
    public Set<Doubt> doubts(Guest guest) {
        var found = EnumSet.noneOf(Doubt.class);
        if (visitors.seen(limits.byDevice(guest.device())) >= properties.busyDevice()) {
            found.add(Doubt.MANY_FROM_DEVICE);
        }
        if (visitors.seen(limits.byAddress(guest.address())) >= properties.busyAddress()) {
            found.add(Doubt.MANY_FROM_ADDRESS);
        }
        if (guest.account() != null && isNew(guest.account()) && visitors.seen(limits.byAccount(guest.account())) >= properties.eager()) {
            found.add(Doubt.NEW_ACCOUNT);
        }
        return found;
    }

    public Set<Doubt> doubts(Guest guest, String text) {
        var found = EnumSet.noneOf(Doubt.class);
        found.addAll(doubts(guest));
        found.addAll(doubts(text));
        return found;
    }

    /** What the words alone raise. */
    public Set<Doubt> doubts(String text) {
        var phrases = Phrases.of(text);
        return words.all().stream().anyMatch(word -> phrases.have(word.word())) ? EnumSet.of(Doubt.WORDS) : EnumSet.noneOf(Doubt.class);
    }

    private boolean isNew(UUID account) {
        return account.version() == 7 && account.getMostSignificantBits() >>> 16 > clock.instant().minus(NEW).toEpochMilli();
    }

    /** A report has come from here. The address is only ever counted: nobody is turned away for sharing one. */
    public void cameFrom(String address) {
        visitors.take(limits.byAddress(address));
    }

    /** Sets a report aside, in the transaction that keeps it. */
    public void setAside(UUID report, Set<Doubt> doubts, Batch batch) {
        if (!doubts.isEmpty()) {
            suspicions.add(report, doubts, clock.instant(), batch);
        }
    }
}
