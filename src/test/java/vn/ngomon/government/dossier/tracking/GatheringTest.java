package vn.ngomon.government.dossier.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.Payments;
import vn.ngomon.platform.time.BusinessClock;

/** Birth registration with residence and health insurance: three agencies, one answer. */
@NgomonTest
class GatheringTest {

    private static final String CODE = "2.000986.000.00.00.H57";

    @Autowired BirthFiling births;
    @Autowired Filing filing;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Drafting drafting;
    @Autowired Results results;
    @Autowired Files files;
    @Autowired Payments payments;
    @Autowired Directory directory;

    @BeforeEach
    void theCatalogueIsThere() {
        births.publish();
    }

    @Test
    void whenEveryAgencyHasDoneItsPartTheResultsAreGatheredByThemselves() throws InterruptedException {
        var here = births.commune();
        var applicant = new Applicant(null, Applicant.Kind.PERSON, "Trần Thị Hoa", null, null, null, null, here);
        var submission = new Submission(CODE, "", Dossier.Channel.DESK, applicant, new Owner("Trần Thị Hoa", null), JsonNodeFactory.instance.objectNode(),
                List.of("declaration", "birth-notice", "residence-form", "household-book", "insurance-form", "identity").stream()
                        .map(code -> new Submission.Handed(code, Paper.Presented.ORIGINAL, 1, List.of())).toList(), Dossier.ReturnBy.DESK, null, null);
        var filed = filing.file(submission, Actor.SYSTEM, (done, batch) -> { });
        assertThat(filed).isInstanceOf(Filed.Done.class);
        var lead = ((Filed.Done) filed).id();
        done(Move.of(lead, "accept", officer(lead, Role.DESK_CLERK)));
        throughToIssue(lead);
        assertThat(file(lead).step()).isEqualTo("coordination");
        var children = cases.children(lead);
        assertThat(children).extracting(child -> directory.getAgency(child.agencyId()).name()).satisfiesExactlyInAnyOrder(
                name -> assertThat(name).startsWith("Công an"), name -> assertThat(name).startsWith("Bảo hiểm xã hội"));
        assertThat(children).allMatch(child -> child.limit().equals(Limit.workingDays(10)));
        for (var child : children) {
            assertThat(payments.of(new Subject("dossier", child.id()))).isEmpty();
            done(Move.of(child.id(), "assign", officer(child.id(), Role.UNIT_HEAD)));
            throughToIssue(child.id());
        }
        for (int i = 0; i < 100 && !file(lead).step().equals("returning"); i++) {
            Thread.sleep(100);
        }
        assertThat(file(lead).step()).isEqualTo("returning");
        assertThat(cases.children(lead)).allMatch(child -> child.ending() != null);
        assertThat(results.of(lead)).extracting(ResultVersion::originId).containsExactlyInAnyOrder(null, children.get(0).id(), children.get(1).id());
        assertThat(results.newest(lead)).get().extracting(ResultVersion::originId).isNull();
    }

    private void throughToIssue(UUID id) {
        var specialist = officer(id, Role.SPECIALIST);
        drafting.add(id, ResultVersion.Kind.RESULT, text("dự thảo"), specialist);
        done(Move.of(id, "propose", specialist));
        done(Move.of(id, "approve", officer(id, Role.LEADER)));
        var records = officer(id, Role.RECORDS_CLERK);
        drafting.sign(id, "1/2026", LocalDate.now(BusinessClock.ZONE), text("đã ký " + id), records);
        done(Move.of(id, "issue", records));
    }

    private UUID text(String words) {
        return files.store(words.getBytes(StandardCharsets.UTF_8), "van-ban.txt", "dossier.result").id();
    }

    private Actor officer(UUID id, Role role) {
        var agency = file(id).agencyId();
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    private CaseFile file(UUID id) {
        return cases.find(id).orElseThrow();
    }

    private void done(Move move) {
        assertThat(casework.perform(move)).isInstanceOf(Outcome.Done.class);
    }
}
