package vn.ngomon.city.fieldreport.work;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.city.fieldreport.Claims;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Publication;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.intake.Telling;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;

/** Puts a report right before or after it is public. What it said before stays in the journal only as the fact that it was changed: words may name persons. */
@Service
public class Correcting {

    private final Reports reports;
    private final Categories categories;
    private final Routing routing;
    private final Publication publication;
    private final Claims claims;
    private final ReportPhotos photos;
    private final Casework casework;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;

    Correcting(Reports reports, Categories categories, Routing routing, Publication publication, Claims claims, ReportPhotos photos, Casework casework, InstantSource clock, JdbcTemplate jdbc) {
        this.reports = reports;
        this.categories = categories;
        this.routing = routing;
        this.publication = publication;
        this.claims = claims;
        this.photos = photos;
        this.casework = casework;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * @param lon with {@code lat}; both absent: known by words only
     * @param seen the {@link #mark} of what was put right
     */
    public record Wanted(String category, String description, String place, @Nullable Double lon, @Nullable Double lat, @Nullable Integer seen) {}

    public sealed interface Correction {

        record Done() implements Correction {}

        record Refused(String messageKey) implements Correction {}
    }

    @Transactional
    public Correction correct(CaseFile file, Wanted wanted, Actor officer) {
        casework.lock(file.id(), officer);
        var at = clock.instant();
        var report = reports.get(file.id());
        var category = categories.find(wanted.category()).filter(found -> !found.isGroup());
        var spot = wanted.lon() == null || wanted.lat() == null ? null : spot(wanted.lon(), wanted.lat()).orElse(null);
        var place = Optional.of(wanted.place().strip()).filter(text -> !text.isEmpty()).orElse(null);
        var words = wanted.description().strip();
        if (claims.of(file.id(), at).filter(claim -> !claim.officer().equals(officer.accountId())).isPresent()) {
            return new Correction.Refused("fieldreport.claim.taken");
        }
        if (category.isEmpty() || words.length() < Telling.SHORTEST || words.length() > Telling.LONGEST || place != null && place.length() > Telling.LONGEST_PLACE
                || spot == null && (place == null || wanted.lon() != null || wanted.lat() != null)) {
            return new Correction.Refused("fieldreport.correction.wrong");
        }
        if (spot != null && !spot.equals(report.spot()) && routing.isOutside(spot, report.reportedAt())) {      // one that somebody sent stays as it was sent
            return new Correction.Refused("fieldreport.wrong.outside");
        }
        var area = spot == null ? null : routing.areaAt(spot, report.reportedAt()).orElse(null);
        var right = new FieldReport(report.id(), report.number(), category.get().code(), words, spot, Objects.equals(spot, report.spot()) ? report.accuracy() : null, place, area,
                report.source(), report.answers(), report.reportedAt(), report.simulated());
        var changed = changed(report, right);
        if (!changed.isEmpty() && wanted.seen() != null && wanted.seen() != mark(report)) {      // the same once more is no second correction
            return new Correction.Refused("fieldreport.correction.stale");
        }
        if (!changed.isEmpty()) {
            var batch = new Batch();
            reports.correct(right, batch);
            publication.correct(right, at, batch);
            batch.flush(jdbc);
            casework.note(report.id(), officer, "corrected", Map.of("changed", changed, "category", right.category()));
        }
        return new Correction.Done();
    }

    /** Another when any of what a correction may change has changed. */
    static int mark(FieldReport report) {
        return Objects.hash(report.category(), report.description(), report.place(), report.spot());
    }

    private static Optional<Spot> spot(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? Optional.of(new Spot(lon, lat)) : Optional.empty();
    }

    private static List<String> changed(FieldReport before, FieldReport after) {
        var changed = new ArrayList<String>();
        note(changed, "category", before.category(), after.category());
        note(changed, "description", before.description(), after.description());
        note(changed, "place", before.place(), after.place());
        note(changed, "spot", before.spot(), after.spot());
        return changed;
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }

    /** Hides a picture from everybody, or shows it again; where it is so already, nothing happens. */
    @Transactional
    public void show(CaseFile file, UUID photo, boolean shown, Actor officer) {
        casework.lock(file.id(), officer);
        if (photos.find(file.id(), photo).filter(found -> found.shownFile() != null == shown).isPresent()) {
            return;
        }
        change(file, officer, batch -> photos.show(photo, shown, batch));
        if (shown) {
            casework.note(file.id(), officer, "photo-shown", Map.of("photo", photo.toString()));
        } else {
            casework.note(file.id(), officer, "photo-hidden", Map.of("photo", photo.toString()));
        }
    }

    /** @param altered the picture with persons made unrecognisable; null takes that back */
    @Transactional
    public void redact(CaseFile file, UUID photo, @Nullable UUID altered, Actor officer) {
        change(file, officer, batch -> photos.alter(photo, altered, batch));
        if (altered != null) {
            casework.note(file.id(), officer, "photo-redacted", Map.of("photo", photo.toString()));
        } else {
            casework.note(file.id(), officer, "photo-restored", Map.of("photo", photo.toString()));
        }
    }

    private void change(CaseFile file, Actor officer, Consumer<Batch> write) {
        casework.lock(file.id(), officer);
        var batch = new Batch();
        write.accept(batch);
        publication.photosChanged(file.id(), clock.instant(), batch);
        batch.flush(jdbc);
    }
}
