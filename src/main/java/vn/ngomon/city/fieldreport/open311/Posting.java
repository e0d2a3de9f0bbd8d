package vn.ngomon.city.fieldreport.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.InstantVerifier;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Reporting;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.file.photo.Photos;
import vn.ngomon.platform.journal.Batch;

/** Receives a request with its pictures. */
@Component
class Posting {

    private final Reporting reporting;
    private final Reports reports;
    private final Photos photos;
    private final ReportPhotos reportPhotos;
    private final Dispatching dispatching;
    private final ObjectProvider<InstantVerifier> verifier;
    private final Updates updates;
    private final Routing routing;
    private final Answering answering;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    Posting(Reporting reporting, Reports reports, Photos photos, ReportPhotos reportPhotos, Dispatching dispatching, ObjectProvider<InstantVerifier> verifier,
            Updates updates, Routing routing, Answering answering, TransactionTemplate transaction, JdbcTemplate jdbc, InstantSource clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.photos = photos;
        this.reportPhotos = reportPhotos;
        this.dispatching = dispatching;
        this.verifier = verifier;
        this.updates = updates;
        this.routing = routing;
        this.answering = answering;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
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
            updates.note(report.id(), routing.centre(report.reportedAt()).id(), caller.accountId(), answering.text("open311.note.media", wanted.mediaUrl()),
                    report.reportedAt(), batch);
        }
    }

    /** Sent ahead, as people's phones do: what is refused afterwards leaves files that nobody has attached. */
    private List<UUID> kept(List<MultipartFile> media, Actor caller) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ids = new ArrayList<UUID>();
        var flaws = new ArrayList<Wrong.Flaw>();
        var batch = new Batch();
        for (var part : media) {
            try (InputStream in = part.getInputStream()) {
                switch (photos.receive(in, part.getOriginalFilename() == null ? "media.jpg" : part.getOriginalFilename(), "fieldreport.photo", batch)) {
                    case Photograph.Kept kept -> {
                        ids.add(kept.file().id());
                        reportPhotos.sent(kept.file().id(), caller.accountId(), null, at, batch);
                    }
                    case Photograph.Refused refused -> flaws.add(new Wrong.Flaw(refused.messageKey(), List.of(refused.messageArguments())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!flaws.isEmpty()) {
            throw new Wrong(400, flaws);
        }
        transaction.executeWithoutResult(status -> batch.flush(jdbc));
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
