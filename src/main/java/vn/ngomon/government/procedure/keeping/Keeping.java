package vn.ngomon.government.procedure.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureHistory;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.ProcedureVersions;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Publication;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.NotFound;

/** Changes that a keeper makes on what he has read: when somebody else was quicker he is told, and nothing is written. */
@Service
public class Keeping {

    private final Catalogue catalogue;
    private final Procedures procedures;
    private final ProcedureVersions versions;
    private final ShippedCatalogue shipped;

    Keeping(Catalogue catalogue, Procedures procedures, ProcedureVersions versions, ShippedCatalogue shipped) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.versions = versions;
        this.shipped = shipped;
    }

    /** An entry with all that happened to it. @param seen how many versions and changes of standing there are */
    record Kept(ProcedureVersion version, ProcedureHistory history, int seen) {}

    /** For others than controllers of procedures and the province's administrators the pages do not exist. */
    public static void guard(Actor actor) {
        if (!actor.holds(Role.PROCEDURE_CONTROLLER) && !actor.holds(Role.PROVINCE_ADMIN)) {
            throw new NotFound();
        }
    }

    /** The version of today or, of an entry that only begins later, the first one. */
    Kept get(String code) {
        var history = procedures.history(code);
        if (history.periods().isEmpty()) {
            throw new NotFound();
        }
        var version = procedures.find(code, catalogue.today()).filter(found -> found.code().equals(code))
                .orElseGet(() -> versions.find(history.periods().getLast().version(), catalogue.today()).orElseThrow(NotFound::new));
        return new Kept(version, history, history.periods().size() + history.changes().size());
    }

    /** The version that begins last, which a new one follows. */
    Kept latest(String code) {
        var kept = get(code);
        return new Kept(versions.find(kept.history().periods().getFirst().version(), catalogue.today()).orElseThrow(NotFound::new), kept.history(), kept.seen());
    }

    /** @return null when something happened to the entry since it was read */
    @Transactional
    @Nullable Publication publish(String code, int seen, LocalDate from, ProcedureContent content, Announcement announcement, Actor actor) {
        return isStill(code, seen) ? procedures.publish(code, from, content, announcement, actor) : null;
    }

    public int missingOfOurs() {
        var known = catalogue.now().byCode();
        return (int) shipped.codes().stream().filter(code -> !known.containsKey(code)).count();
    }

    /** @return false when something happened to the entry since it was read */
    @Transactional
    boolean stand(String code, StandingForm form, Announcement decision, Actor actor) {
        return isStill(code, form.seen()) && procedures.stand(code, form.standing().orElseThrow(), Dates.read(form.from()).orElseThrow(),
                decision, form.reason().isEmpty() ? null : form.reason(), form.successorCodes(), actor);
    }

    /** Locks the entry first, so that the answer holds until the change is written. */
    private boolean isStill(String code, int seen) {
        versions.locked(code).orElseThrow(NotFound::new);
        return versions.happened(code) == seen;
    }
}
