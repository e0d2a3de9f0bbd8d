package vn.ngomon.government.dossier.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.SentFiles;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Prepared;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;

/** Files a dossier for a program. At the desk or by post only a clerk of the receiving agency does; online anybody, for themselves or as agreed. */
@Component
class Filings {

    private final Filing filing;
    private final SentFiles uploads;

    Filings(Filing filing, SentFiles uploads) {
        this.filing = filing;
        this.uploads = uploads;
    }

    /** What was filed; the secret is shown here and never again. */
    record FiledJson(UUID id, String lookup, String secret, int status, List<Filed.Arrived> arrived) {}

    /** @return what is left to do in the transaction */
    Function<Once.Keeper, Once.Answer> prepared(WantedDossier wanted, Actor actor) {
        var submission = submission(wanted, actor);
        if (!uploads.areFrom(submission.papers().stream().flatMap(paper -> paper.files().stream()).toList(), actor.accountId())) {
            throw ApiProblem.invalid("papers", "dossierapi.file-unknown");
        }
        var prepared = filing.prepare(submission, actor);
        return keeper -> file(prepared, submission.procedureCode(), actor, keeper);
    }

    private Once.Answer file(Prepared prepared, String procedure, Actor actor, Once.Keeper keeper) {
        var answers = new ArrayList<Once.Answer>(1);
        var filed = filing.file(prepared, actor, (done, batch) -> answers.add(keeper.keep(201, "/api/v1/dossiers/" + done.id(),
                new FiledJson(done.id(), done.lookup(), done.secret(), 1, done.arrived()), batch)));
        return switch (filed) {
            case Filed.Done done -> answers.getFirst();
            case Filed.NotOpen() -> throw ApiProblem.refused("dossierapi.not-open", List.of(procedure));
            case Filed.NoAgency() -> throw ApiProblem.refused("dossierapi.no-agency", List.of());
            case Filed.Invalid(var problems) -> throw ApiProblem.invalid(problems.stream()
                    .map(problem -> new ApiProblem.Wrong(problem.pointer(), problem.messageKey(), problem.args())).toList());
        };
    }

    private static Submission submission(WantedDossier wanted, Actor actor) {
        var wrong = new ArrayList<ApiProblem.Wrong>();
        var applicant = wanted.applicant();
        require(wrong, "procedure", wanted.procedure());
        require(wrong, "channel", wanted.channel());
        require(wrong, "applicant.name", applicant == null ? null : applicant.name());
        for (int i = 0; i < wanted.papersOrNone().size(); i++) {
            require(wrong, "papers[" + i + "].code", wanted.papersOrNone().get(i).code());
        }
        if (wanted.form() != null && !wanted.form().isObject()) {
            wrong.add(new ApiProblem.Wrong("form", "api.value", List.of()));
        }
        if (!wrong.isEmpty() || applicant == null || applicant.name() == null || wanted.procedure() == null || wanted.channel() == null) {
            throw ApiProblem.invalid(wrong);
        }
        var account = wanted.channel() == Dossier.Channel.ONLINE ? actor.accountId() : null;
        var person = new Applicant(account, Optional.ofNullable(applicant.kind()).orElse(Applicant.Kind.PERSON), applicant.name().strip(), applicant.number(),
                applicant.phone(), applicant.email(), applicant.address(), wanted.area());
        var owner = wanted.owner();
        return new Submission(wanted.procedure(), Optional.ofNullable(wanted.procedureCase()).orElse(""), wanted.channel(), person,
                owner == null || owner.name() == null ? new Owner(person.name(), person.number()) : new Owner(owner.name().strip(), owner.number()),
                wanted.form() == null ? JsonNodeFactory.instance.objectNode() : wanted.form(),
                wanted.papersOrNone().stream().map(paper -> handed(paper, wanted.channel())).toList(),
                Optional.ofNullable(wanted.returnBy()).orElse(wanted.channel() == Dossier.Channel.ONLINE ? Dossier.ReturnBy.ONLINE : Dossier.ReturnBy.DESK),
                agency(wanted, actor), late(wanted));
    }

    private static Submission.@Nullable Late late(WantedDossier wanted) {
        return wanted.channel() == Dossier.Channel.ONLINE || wanted.takenInAt() == null ? null
                : new Submission.Late(wanted.takenInAt(), Optional.ofNullable(wanted.lateReason()).orElse("").strip());
    }

    private static void require(List<ApiProblem.Wrong> wrong, String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            wrong.add(new ApiProblem.Wrong(field, "api.required", List.of()));
        }
    }

    private static Submission.Handed handed(WantedDossier.Handed paper, Dossier.Channel channel) {
        return new Submission.Handed(String.valueOf(paper.code()), Optional.ofNullable(paper.presented())
                .orElse(channel == Dossier.Channel.ONLINE ? Paper.Presented.SCANNED : Paper.Presented.COPY),
                Math.clamp(Optional.ofNullable(paper.copies()).orElse(1), 0, 1000), paper.filesOrNone());
    }

    /** A clerk files at their own desk; online the address decides unless an agency is named. */
    private static @Nullable UUID agency(WantedDossier wanted, Actor actor) {
        if (wanted.channel() == Dossier.Channel.ONLINE) {
            return wanted.agency();
        }
        var desks = actor.seats().stream().filter(seat -> seat.role() == Role.DESK_CLERK).map(Seat::agencyId).distinct().toList();
        if (wanted.agency() == null && desks.size() == 1) {
            return desks.getFirst();
        }
        if (wanted.agency() == null || !desks.contains(wanted.agency())) {
            throw ApiProblem.refused("dossierapi.not-your-desk", List.of());
        }
        return wanted.agency();
    }
}
