package vn.ngomon.platform.calendar;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calendar of each agency, held in memory. Agencies without rules of their own share one. At most once a second a
 * node reads the version row and forgets what is no longer true, so all nodes agree within a second of a change; what
 * was counted in that second carries the older {@link WorkCalendar#version} and is found by it.
 */
@Component
public class Calendars {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CalendarRules rules;
    private volatile @Nullable Held held;

    Calendars(CalendarRules rules) {
        this.rules = rules;
    }

    private record Held(long version, WorkCalendar national, Set<UUID> withOwnRules, Map<UUID, WorkCalendar> own, long checkedAt) {

        Held checked(long now) {
            return new Held(version, national, withOwnRules, own, now);
        }
    }

    public WorkCalendar of(UUID agencyId) {
        var now = held();
        return now.withOwnRules().contains(agencyId)
                ? now.own().computeIfAbsent(agencyId, id -> rules.calendar(id, now.version())) : now.national();
    }

    /** Days off and desk hours where an agency declares nothing else. */
    public WorkCalendar national() {
        return held().national();
    }

    /** Of the rules held now; a promise counted under an older one is stale. */
    public long version() {
        return held().version();
    }

    /** As this very transaction sees the rules, past the memory: for counting again while they change. */
    public WorkCalendar current(@Nullable UUID agencyId) {
        return rules.calendar(agencyId, rules.version());
    }

    /** The next question reads the rules again. */
    void forget() {
        held = null;
    }

    private Held held() {
        var known = held;
        var now = System.nanoTime();
        if (known != null && now - known.checkedAt() < FRESH_NANOS) {
            return known;
        }
        var version = rules.version();
        var current = known != null && known.version() == version ? known.checked(now)
                : new Held(version, rules.calendar(null, version), rules.agenciesWithOwnRules(), new ConcurrentHashMap<>(), now);
        held = current;
        return current;
    }
}
