package vn.ngomon.government.dossier.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.papers.Requests;
import vn.ngomon.government.dossier.papers.SentFiles;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.submission.TrueTime;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.ui.NotFound;

/** One action on a dossier with what belongs to it (draft, signed file, supplement, fees): all of it or nothing. */
@Component
class Acts {

    private final Casework casework;
    private final Drafting drafting;
    private final Papers papers;
    private final Requests requests;
    private final Fees fees;
    private final SentFiles uploads;
    private final Sight sight;
    private final TrueTime time;
    private final JdbcTemplate jdbc;

    Acts(Casework casework, Drafting drafting, Papers papers, Requests requests, Fees fees, SentFiles uploads, Sight sight, TrueTime time, JdbcTemplate jdbc) {
        this.casework = casework;
        this.drafting = drafting;
        this.papers = papers;
        this.requests = requests;
        this.fees = fees;
        this.uploads = uploads;
        this.sight = sight;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Runs in the transaction of {@link Once}; what it throws undoes everything. */
    Once.Answer act(UUID id, String action, WantedAct wanted, Actor actor, Once.Keeper keeper) {
        var move = move(id, action, wanted, actor);
        var prepared = prepare(id, action, wanted, actor);
        var answers = new ArrayList<Once.Answer>(1);
        var outcome = time.of(id, action, () -> casework.perform(move, (done, batch) -> {
            if (!prepared) {
                throw ApiProblem.refused("casework.refused.not-yours", List.of());
            }
            answers.add(keeper.keep(200, null, sight.state(done.file(), move.capacity()), batch));
        }));
        return switch (outcome) {
            case Outcome.Done done -> answers.getFirst();
            case Outcome.Refused(var key, var args) -> throw ApiProblem.refused(key, args);
            case Outcome.Stale(var file) -> throw new ApiProblem(409, "stale", "api.detail.stale", List.of(), List.of(),
                    Map.of("state", sight.state(file, move.capacity())));
        };
    }

    private Move move(UUID id, String action, WantedAct wanted, Actor actor) {
        var input = new HashMap<String, Object>();
        wanted.inputOrNone().forEach((name, value) -> {
            if (value != null) {
                input.put(name, checked(name, value));
            }
        });
        if (wanted.assignee() != null) {
            input.put("assignee", wanted.assignee());
        }
        var capacity = actor.isOfficial() ? Capacity.OFFICER : Capacity.APPLICANT;
        if (capacity == Capacity.APPLICANT && sight.own(id, actor).isEmpty()) {
            throw new NotFound();
        }
        return new Move(id, action, actor, capacity, wanted.version(), null, input).because(wanted.reason());
    }

    /** What actions read as ids must be some; everything else they check themselves. */
    private static Object checked(String name, Object value) {
        try {
            return switch (name) {
                case "agency", "assignee" -> UUID.fromString(value.toString());
                case "papers" -> value instanceof List<?> list ? list.stream().map(Request.Asked::of).toList() : List.of();
                default -> value;
            };
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalid("input." + name, "api.value");
        }
    }

    /** @return false when what came with the action is not the actor's to add here */
    private boolean prepare(UUID id, String action, WantedAct wanted, Actor actor) {
        var fine = true;
        if (wanted.result() != null) {
            mine(wanted.result(), "result", actor);
            var kind = action.equals("proposeRefusal") ? ResultVersion.Kind.REFUSAL : ResultVersion.Kind.RESULT;
            fine = drafting.add(id, kind, wanted.result(), actor) instanceof Drafting.Act.Done;
        }
        if (wanted.signedFile() != null || wanted.number() != null || wanted.dated() != null) {
            fine &= sign(id, wanted, actor);
        }
        if (!wanted.papersOrNone().isEmpty()) {
            answer(id, wanted.papersOrNone(), actor);
        }
        if (Boolean.TRUE.equals(wanted.feesPaid())) {
            settle(id, actor);
        }
        return fine;
    }

    private boolean sign(UUID id, WantedAct wanted, Actor actor) {
        if (wanted.signedFile() == null || wanted.number() == null || wanted.number().isBlank() || wanted.dated() == null) {
            throw ApiProblem.invalid("signedFile", "dossierapi.number-dated-file");
        }
        mine(wanted.signedFile(), "signedFile", actor);
        return switch (drafting.sign(id, wanted.number().strip(), wanted.dated(), wanted.signedFile(), actor)) {
            case Drafting.Act.Done done -> true;
            case Drafting.Act.NotNow no -> false;
            case Drafting.Act.WrongDay(var approved, var today) -> throw ApiProblem.invalid("dated", "dossier.problem.dated", approved, today);
        };
    }

    /** New files for the papers that were asked for; the case is locked first, as everywhere. */
    private void answer(UUID id, List<WantedDossier.Handed> given, Actor actor) {
        casework.lock(id, actor);
        var request = requests.open(id).orElseThrow(() -> ApiProblem.refused("dossier.refused.nothing-asked", List.of()));
        var asked = papers.of(id).stream().filter(paper -> request.papers().stream().anyMatch(one -> paper.id().equals(one.paper()))).toList();
        var batch = new Batch();
        for (var handed : given) {
            var paper = asked.stream().filter(candidate -> candidate.code().equals(handed.code())).findFirst()
                    .orElseThrow(() -> ApiProblem.invalid("papers", "dossier.problem.paper-not-asked", String.valueOf(handed.code())));
            if (!uploads.areFrom(handed.filesOrNone(), actor.accountId())) {
                throw ApiProblem.invalid("papers", "dossierapi.file-unknown");
            }
            papers.replace(id, paper.id(), request.round(), handed.filesOrNone(), handed.presented() == null ? Paper.Presented.SCANNED : handed.presented(), batch);
        }
        batch.flush(jdbc);
    }

    private void settle(UUID id, Actor actor) {
        var file = casework.lock(id, actor).orElseThrow(NotFound::new);
        if (actor.seat(file.frontAgencyId(), Role.DESK_CLERK).isEmpty()) {
            throw ApiProblem.refused("casework.refused.not-yours", List.of());
        }
        fees.settle(id, actor, PaymentMethod.CASH).ifPresent(refused -> {
            throw ApiProblem.refused(refused.messageKey(), refused.args());
        });
    }

    private void mine(UUID file, String field, Actor actor) {
        if (!uploads.isFrom(file, actor.accountId())) {
            throw ApiProblem.invalid(field, "dossierapi.file-unknown");
        }
    }
}
