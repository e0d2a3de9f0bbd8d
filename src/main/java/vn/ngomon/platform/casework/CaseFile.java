package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.casework.definition.Place;
import vn.ngomon.platform.casework.definition.Step;

/**
 * A case as it stands: the projection of its journal.
 *
 * @param version counts the moves; what two officers at once are compared by
 * @param agencyId accountable for the case; {@code frontAgencyId} faces the public for it
 * @param reference the public code, once issued
 * @param timeliness early, on time or late, once the result is ready
 * @param trail the steps visited
 * @param assignees who last held each step
 * @param doers who last took each action that another action's guard forbids its taker
 */
public record CaseFile(UUID id, String kind, UUID definitionId, Phase phase, String step, Instant stepSince, int version, String title,
        @Nullable String reference, UUID agencyId, UUID frontAgencyId, @Nullable UUID parentId, Limit limit,
        SupplementPolicy supplement, Clock.State clockState, @Nullable Instant due, Instant openedAt, @Nullable Instant readyAt,
        @Nullable Judgement timeliness, @Nullable Ending ending, @Nullable Instant closedAt, boolean simulated, Set<String> trail,
        Map<String, UUID> assignees, Map<String, UUID> doers) {

    public CaseFile {
        trail = Set.copyOf(trail);
        assignees = Map.copyOf(assignees);
        doers = Map.copyOf(doers);
    }

    public UUID agencyAt(Place place) {
        return place == Place.FRONT ? frontAgencyId : agencyId;
    }

    /** The last moment at which a result would still keep the promise; null while there is none to keep. */
    public @Nullable Instant onTimeUntil() {
        return due == null ? null : limit.lastMoment(due);
    }

    CaseFile movedTo(Step to, Instant at, Map<String, UUID> holders) {
        var visited = new HashSet<>(trail);
        visited.add(to.id());
        return new CaseFile(id, kind, definitionId, to.phase(), to.id(), to.id().equals(step) ? stepSince : at, version + 1, title, reference,
                agencyId, frontAgencyId, parentId, limit, supplement, clockState, due, openedAt, readyAt, timeliness, to.ending(),
                to.ends() ? at : null, simulated, visited, holders, doers);
    }

    CaseFile referenced(String code) {
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, code, agencyId, frontAgencyId, parentId, limit,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, assignees, doers);
    }

    /** @param others the steps that the former agency's people held: they do not work for the new one */
    CaseFile handedTo(UUID agency, Set<String> others) {
        var holders = new HashMap<>(assignees);
        if (!agency.equals(agencyId)) {
            holders.keySet().removeAll(others);
        }
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, reference, agency, frontAgencyId, parentId, limit,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, holders, doers);
    }

    /** As long as no clock has run, what the case is about may still turn out to have another limit. */
    CaseFile limitedTo(Limit other) {
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, reference, agencyId, frontAgencyId, parentId, other,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, assignees, doers);
    }

    /** After something beside its steps. */
    CaseFile noted() {
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version + 1, title, reference, agencyId, frontAgencyId, parentId, limit,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, assignees, doers);
    }

    CaseFile heldBy(UUID officer) {
        var holders = new HashMap<>(assignees);
        holders.put(step, officer);
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, reference, agencyId, frontAgencyId, parentId, limit,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, holders, doers);
    }

    /** After an action that its taker must not follow with another one. */
    CaseFile doneBy(String action, UUID officer) {
        var others = new HashMap<>(doers);
        others.put(action, officer);
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, reference, agencyId, frontAgencyId, parentId, limit,
                supplement, clockState, due, openedAt, readyAt, timeliness, ending, closedAt, simulated, trail, assignees, others);
    }

    CaseFile timed(CaseTime.Result.Changed time) {
        return new CaseFile(id, kind, definitionId, phase, step, stepSince, version, title, reference, agencyId, frontAgencyId, parentId,
                limit, supplement, time.state(), time.due(), openedAt, time.readyAt(), time.timeliness(), ending, closedAt, simulated, trail,
                assignees, doers);
    }
}
