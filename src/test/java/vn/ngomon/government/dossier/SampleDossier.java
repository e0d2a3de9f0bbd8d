package vn.ngomon.government.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** A dossier waiting at a commune's desk, for tests that only need one to be there. */
@Component
public class SampleDossier {

    public record Received(UUID id, UUID agency) {}

    private static final String VY_DA = "19777";
    private static final Instant MONDAY = Instant.parse("2020-11-23T03:00:00Z");

    private final Filing filing;
    private final Directory directory;
    private final Procedures procedures;
    private final JsonMapper json;

    SampleDossier(Filing filing, Directory directory, Procedures procedures, JsonMapper json) {
        this.filing = filing;
        this.directory = directory;
        this.procedures = procedures;
        this.json = json;
    }

    public Received received() {
        return received(null, List.of());
    }

    /** @param owner the account it is filed from; {@code scans} of its first paper */
    public Received received(UUID owner, List<UUID> scans) {
        publish();
        var agency = directory.competentAgency(new AreaCode(VY_DA), Tier.COMMUNE, Specialty.GENERAL, LocalDate.of(2020, 11, 23)).orElseThrow().id();
        var clerk = new Actor(Ids.next(), "Cán bộ", Set.of(new Seat(agency, agency, Role.DESK_CLERK, null)));
        var submission = new Submission("1.004873.000.00.00.H57", "", Dossier.Channel.DESK,
                new Applicant(owner, Applicant.Kind.PERSON, "Trần Thị Hương", "046085001234", "0912345678", null, "12 Nguyễn Sinh Cung", VY_DA),
                new Owner("Trần Thị Hương", "046085001234"), JsonNodeFactory.instance.objectNode(),
                List.of(new Submission.Handed("declaration", Paper.Presented.ORIGINAL, 1, scans),
                        new Submission.Handed("identity", Paper.Presented.ORIGINAL_SEEN, 1, List.of())),
                Dossier.ReturnBy.DESK, null, null);
        var filed = (Filed.Done) BusinessClock.at(MONDAY, () -> filing.file(submission, clerk, (done, batch) -> { }));
        return new Received(filed.id(), agency);
    }

    private void publish() {
        try (var file = getClass().getResourceAsStream("/procedure/catalogue/marital-status.json")) {
            var root = json.readTree(file);
            procedures.publish(root.get("code").asString(), LocalDate.of(2018, 1, 1),
                    json.treeToValue(root.get("versions").get(0).get("content"), ProcedureContent.class), null, Actor.SYSTEM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
