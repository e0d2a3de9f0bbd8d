package vn.ngomon.government.dossier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.platform.calendar.Clock;

/** The whole dossier, for those who work on it and those whose it is. */
record DossierJson(StateJson state, String lookup, String procedure, String procedureCase, UUID procedureVersion, Dossier.Channel channel, UUID agency,
        UUID frontAgency, @Nullable UUID parent, Applicant applicant, Owner owner, JsonNode form, Dossier.ReturnBy returnBy, Instant submittedAt,
        @Nullable Instant receivedAt, boolean enteredLate, boolean simulated, List<Promised> promises, List<Paper> papers, List<Asked> requests,
        List<Result> results, List<StateJson> children, List<Action> actions) {

    /** @param why the line of the clock's ledger that gave it: Started, Resumed, Reset, Rescheduled … */
    record Promised(Instant due, String why) {

        static Promised of(Clock.Promise promise) {
            return new Promised(promise.promised(), promise.reason().getClass().getSimpleName());
        }
    }

    record Asked(int round, String reason, List<Request.Asked> papers, Instant answerBy, Instant askedAt, @Nullable Instant answeredAt) {

        static Asked of(Request request) {
            return new Asked(request.round(), request.reason(), request.papers(), request.answerBy(), request.askedAt(), request.answeredAt());
        }
    }

    record Result(int version, ResultVersion.Kind kind, UUID file, Instant draftedAt, @Nullable Instant approvedAt, @Nullable String number,
            @Nullable LocalDate dated, @Nullable UUID signedFile) {

        static Result of(ResultVersion version) {
            return new Result(version.version(), version.kind(), version.fileId(), version.draftedAt(), version.approvedAt(), version.number(),
                    version.dated(), version.signedFileId());
        }
    }

    /** What the caller may ask for now: {@code POST …/actions/<name>}. */
    record Action(String name, String title, String reason) {}
}
