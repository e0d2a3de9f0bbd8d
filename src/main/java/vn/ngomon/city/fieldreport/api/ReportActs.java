package vn.ngomon.city.fieldreport.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.photos.ReportPhoto;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.ui.NotFound;

/** The steps programs take, in the transaction that keeps their answer. */
@Component
class ReportActs {

    /** What whoever reported may do, officials who reported something themselves too. */
    private static final Set<String> REPORTERS = Set.of("withdraw", "reopen");

    private final Dispatching dispatching;
    private final Reports reports;
    private final ReportPhotos photos;

    ReportActs(Dispatching dispatching, Reports reports, ReportPhotos photos) {
        this.dispatching = dispatching;
        this.reports = reports;
        this.photos = photos;
    }

    /** Where a report stands. @param due absent while no clock runs */
    record State(UUID id, String step, String phase, int version, UUID agency, @Nullable Instant due, @Nullable String timeliness) {

        static State of(CaseFile file) {
            return new State(file.id(), file.step(), file.phase().name(), file.version(), file.agencyId(), file.due(), file.timeliness() == null ? null : file.timeliness().name());
        }
    }

    Once.Answer act(UUID id, String action, WantedAct wanted, Actor actor, Once.Keeper keeper) {
        var own = List.of(Optional.ofNullable(wanted.before()).orElse(List.of()), Optional.ofNullable(wanted.after()).orElse(List.of())).stream().flatMap(List::stream).toList();
        if (!photos.areFrom(own, actor.accountId())) {
            throw ApiProblem.invalid("after", "fieldreport.wrong.photos-unknown");
        }
        var answers = new ArrayList<Once.Answer>(1);
        return switch (dispatching.perform(move(id, action, wanted, actor), (done, batch) -> {
            attach(id, wanted, actor, done.file().stepSince(), batch);
            answers.add(keeper.keep(200, null, State.of(done.file()), batch));
        })) {
            case Outcome.Done done -> answers.getFirst();
            case Outcome.Refused(var key, var args) -> throw ApiProblem.refused(key, args);
            case Outcome.Stale(var file) -> throw new ApiProblem(409, "stale", "api.detail.stale", List.of(), List.of(), Map.of("state", State.of(file)));
        };
    }

    private void attach(UUID id, WantedAct wanted, Actor actor, Instant at, Batch batch) {
        photos.attach(id, ReportPhoto.Kind.BEFORE, Optional.ofNullable(wanted.before()).orElse(List.of()), actor.accountId(), at, batch);
        photos.attach(id, ReportPhoto.Kind.AFTER, Optional.ofNullable(wanted.after()).orElse(List.of()), actor.accountId(), at, batch);
    }

    private Move move(UUID id, String action, WantedAct wanted, Actor actor) {
        var own = (REPORTERS.contains(action) || !actor.isOfficial()) && reports.isOwn(id, actor.accountId());
        if (!own && !actor.isOfficial()) {
            throw new NotFound();
        }
        var capacity = own ? Capacity.APPLICANT : Capacity.OFFICER;
        var move = new Move(id, action, actor, capacity, wanted.version(), null, Map.of()).because(wanted.reason());
        for (var given : new Object[][] {{"agency", wanted.agency()}, {"assignee", wanted.assignee()}, {"answer", wanted.answer()}, {"into", wanted.into()}, {"newDate", wanted.newDate()}}) {
            move = given[1] == null ? move : move.with((String) given[0], given[1]);
        }
        return move;
    }
}
