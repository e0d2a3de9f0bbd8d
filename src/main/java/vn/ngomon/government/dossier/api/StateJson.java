package vn.ngomon.government.dossier.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.tracking.Stages;
import vn.ngomon.platform.calendar.Clock;
import vn.ngomon.platform.calendar.Judgement;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;

/**
 * Where a dossier stands.
 *
 * @param step of the procedure's process; for those whose the dossier is the public stage, as {@code TrackingApi.Stage} has it
 * @param status the national exchange code, 1 to 10
 * @param version to be sent back with the next action, so that nobody overwrites anybody
 * @param due the promise in force; absent while nothing runs
 */
record StateJson(UUID id, @Nullable String code, Phase phase, String step, int status, int version, Clock.State clock, @Nullable Instant due,
        @Nullable Instant readyAt, @Nullable Judgement timeliness, @Nullable Ending ending, @Nullable Instant closedAt) {

    static StateJson of(CaseFile file) {
        return at(file, file.step());
    }

    /** For people outside: what a leader is about to decide is not told before it is decided. */
    static StateJson outside(CaseFile file, boolean received) {
        return at(file, Stages.of(file, received).state());
    }

    private static StateJson at(CaseFile file, String step) {
        return new StateJson(file.id(), file.reference(), file.phase(), step, NationalStatus.of(file), file.version(), file.clockState(), file.due(),
                file.readyAt(), file.timeliness(), file.ending(), file.closedAt());
    }
}
