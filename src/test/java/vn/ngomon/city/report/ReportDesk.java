package vn.ngomon.city.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Opening;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.ProcessDefinitions.Publication;
import vn.ngomon.platform.casework.SupplementPolicy;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.form.FieldError;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.place.Places;
import vn.ngomon.platform.time.BusinessClock;

/** Takes reports from anybody and sends each to the agency of the place it tells of. Everything but the spot and the rating is casework's. */
public class ReportDesk {

    private static final String FORM = "field-report";

    private final Casework casework;
    private final ProcessDefinitions definitions;
    private final Forms forms;
    private final Places places;
    private final Directory directory;
    private final JdbcClient db;
    private final InstantSource clock;

    ReportDesk(Casework casework, ProcessDefinitions definitions, Forms forms, Places places, Directory directory, JdbcClient db, InstantSource clock) {
        this.casework = casework;
        this.definitions = definitions;
        this.forms = forms;
        this.places = places;
        this.directory = directory;
        this.db = db;
        this.clock = clock;
    }

    /** How submitting ended. */
    public sealed interface Submission {

        record Received(CaseFile file) implements Submission {}

        record Wrong(List<FieldError> errors) implements Submission {}
    }

    public Submission submit(double lon, double lat, JsonNode answers, UUID centre, Actor reporter) {
        var form = forms.at(FORM, clock.instant()).orElseThrow();
        var errors = forms.validate(form, answers);
        if (!errors.isEmpty()) {
            return new Submission.Wrong(errors);
        }
        var id = Ids.next();
        var agency = agencyAt(lon, lat).map(Agency::id).orElse(null);
        var file = casework.open(new Opening(id, process(), answers.get("subject").asString(), centre, centre, Limit.workingDays(5), SupplementPolicy.PAUSE, null,
                Map.of("form", form.version())), reporter, batch -> batch.add(
                "insert into test_report (id, lon, lat, agency_id, answers) values (?, ?, ?, ?, ?::json)", id, lon, lat, agency, answers.toString()));
        return new Submission.Received(file);
    }

    /** To whom a report of this spot is sent today. */
    Optional<Agency> agencyAt(double lon, double lat) {
        var today = clock.instant().atZone(BusinessClock.ZONE).toLocalDate();
        return places.areaAt(lon, lat, today).flatMap(area -> directory.competentAgency(area.code(), Tier.COMMUNE, Specialty.GENERAL, today));
    }

    public Outcome dispatch(UUID id, Actor officer) {
        var move = Move.of(id, "dispatch", officer);
        var agency = agencyOf(id);
        return casework.perform(agency == null ? move : move.with("agency", agency));
    }

    @Nullable UUID agencyOf(UUID id) {
        return db.sql("select agency_id from test_report where id = :id").param("id", id).query(UUID.class).optional().orElse(null);
    }

    private UUID process() {
        return switch (definitions.publish(FieldReports.PROCESS, Limit.workingDays(5), Actor.SYSTEM)) {
            case Publication.Published(var id, var version) -> id;
            case Publication.Unchanged(var id, var version) -> id;
            case Publication other -> throw new IllegalStateException(other.toString());
        };
    }
}
