package vn.ngomon.government.dossier.children;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Lookup;
import vn.ngomon.government.dossier.lookup.LookupSecrets;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.process.Processes;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.government.dossier.results.Results;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Opening;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.SupplementPolicy;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/**
 * Other agencies' own dossiers in an inter-agency procedure (liên thông): each with its process, code and clock, all sent at
 * once when the lead agency has done its part. Statistics count the lead dossier only; each agency sees its own load.
 */
@Component
class ChildDossiers {

    private final Casework casework;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Results results;
    private final Processes processes;
    private final Procedures procedures;
    private final Partners partners;

    ChildDossiers(Casework casework, Dossiers dossiers, Papers papers, Results results, Processes processes, Procedures procedures, Partners partners) {
        this.casework = casework;
        this.dossiers = dossiers;
        this.papers = papers;
        this.results = results;
        this.processes = processes;
        this.procedures = procedures;
        this.partners = partners;
    }

    void open(CaseFile lead, Instant at) {
        var parent = dossiers.find(lead.id()).orElseThrow();
        var content = procedures.version(parent.procedureVersionId()).content();
        for (var partner : partners.of(content, parent)) {
            var id = Ids.next();
            casework.open(new Opening(id, processes.child(), content.name().vi() + " – " + partner.task(), partner.agency().id(), partner.agency().id(),
                    partner.limit(), SupplementPolicy.PAUSE, lead.id(), Map.of("procedure", parent.procedureCode())), Actor.SYSTEM, batch -> {
                var child = new Dossier(id, Lookup.next(at), parent.procedureVersionId(), parent.procedureCode(), parent.procedureCase(), parent.channel(),
                        partner.agency().id(), partner.agency().id(), parent.id(), parent.applicant(), parent.owner(), parent.formKey(), parent.formVersion(),
                        parent.formValue(), parent.returnBy(), at, null, null, false, BusinessClock.isSimulated());
                dossiers.insert(child, LookupSecrets.hash(Ids.secret(12)), batch);
                papers.insert(id, papers.of(parent.id()).stream().map(paper -> new Paper(Ids.next(), paper.position(), paper.code(), paper.name(),
                        paper.presented(), paper.copies(), 0, null, paper.files())).toList(), batch);
            });
            var outcome = casework.perform(new Move(id, "accept", Actor.SYSTEM, Capacity.SYSTEM, null, null, Map.of()));
            if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalStateException("A child dossier was not accepted: " + outcome);
            }
        }
    }

    /** What the other agencies answered, result or refusal, goes out with the lead dossier's own result. */
    void copyResults(UUID lead) {
        for (var child : dossiers.children(lead)) {
            results.newest(child.id()).filter(ResultVersion::isSigned).ifPresent(result -> results.addCopy(lead, result));
        }
    }
}
