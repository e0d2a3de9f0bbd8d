package vn.ngomon.city.fieldreport.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.InstantVerifier;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.journal.Batch;

/** Receives a request with its pictures. */
@Component
class Posting {

    private final Reporting reporting;
    private final Reports reports;
    private final SentPhotos photos;
    private final Dispatching dispatching;
    private final ObjectProvider<InstantVerifier> verifier;
    private final Exchanges exchanges;
    private final Routing routing;
    private final Answering answering;

    Posting(Reporting reporting, Reports reports, SentPhotos photos, Dispatching dispatching, ObjectProvider<InstantVerifier> verifier,
            Exchanges exchanges, Routing routing, Answering answering) {
        this.reporting = reporting;
        this.reports = reports;
        this.photos = photos;
        this.dispatching = dispatching;
        this.verifier = verifier;
        this.exchanges = exchanges;
        this.routing = routing;
        this.answering = answering;
    }

    /** A key of the sender's for one report, where it names one: the same report again is the same. */
    static @Nullable UUID clientKey(@Nullable String given) {
        return given == null || given.isBlank() ? null : UUID.nameUUIDFromBytes(("open311 " + given.strip()).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Wrong with everything that stands against it */
    FieldReport post(Wanted wanted, List<MultipartFile> media, Actor caller) {
        return switch (reporting.receive(wanted.telling(kept(media, caller)), caller, (report, batch) -> note(report, wanted, caller, batch))) {
            case Received.Done(var report) -> {
                verifier.ifAvailable(known -> verify(report, known));
                yield report;
            }
            case Received.Again(var id) -> reports.get(id);
            case Received.Wrong(var flaws) -> throw new Wrong(400, flaws.stream().map(Wanted::flaw).toList());
        };
    }

    private void note(FieldReport report, Wanted wanted, Actor caller, Batch batch) {
        if (wanted.mediaUrl() != null) {
            exchanges.note(report.id(), routing.centre(report.reportedAt()).id(), caller.accountId(), answering.text("open311.note.media", wanted.mediaUrl()),
                    report.reportedAt(), batch);
        }
    }

    /** Sent ahead, as people's phones do: what is refused afterwards leaves files that nobody has attached, and those are forgotten some night. */
    private List<UUID> kept(List<MultipartFile> media, Actor caller) {
        var ids = new ArrayList<UUID>();
        var flaws = new ArrayList<Wrong.Flaw>();
        for (var part : media) {
            try (var in = part.getInputStream()) {
                switch (photos.receive(in, part.getOriginalFilename() == null ? "" : part.getOriginalFilename(), caller, new Batch())) {
                    case Photograph.Kept kept -> ids.add(kept.file().id());
                    case Photograph.Refused refused -> flaws.add(new Wrong.Flaw(refused.messageKey(), List.of(refused.messageArguments())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!flaws.isEmpty()) {
            throw new Wrong(400, flaws);
        }
        return ids;
    }

    /** By the rules; where they name nobody, whomever the officer names. */
    private void verify(FieldReport report, InstantVerifier known) {
        var move = Move.of(report.id(), "dispatch", known.officer());
        if (!(dispatching.perform(move) instanceof Outcome.Done)) {
            known.agency().ifPresent(agency -> dispatching.perform(move.with("agency", agency)));
        }
    }
}
