package vn.ngomon.government.dossier.papers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Batch;

/** What the desk makes of the papers: in which shape each was presented, how many, what is wrong with it, and its scanned pages. */
@Service
public class Inspection {

    private final Casework casework;
    private final Papers papers;
    private final Requests requests;
    private final JdbcTemplate jdbc;

    Inspection(Casework casework, Papers papers, Requests requests, JdbcTemplate jdbc) {
        this.casework = casework;
        this.papers = papers;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /** @param files new pages in order; empty leaves those there are */
    public record Finding(UUID paper, Paper.Presented presented, int copies, String remark, List<UUID> files) {

        public Finding {
            files = List.copyOf(files);
        }
    }

    /** Whether this officer may say what the papers are: the receiving desk's, until the result is on its way. */
    public boolean isAllowed(CaseFile file, Actor by) {
        return by.seat(file.frontAgencyId(), Role.DESK_CLERK).isPresent() && (file.phase() == Phase.NEW || file.phase() == Phase.WAITING);
    }

    /**
     * Records what the papers are, unless a colleague was faster.
     *
     * @param seen the version the clerk had before them
     * @throws CaseNotFound when it is not this officer's to do here
     */
    @Transactional
    public Outcome record(UUID dossier, int seen, List<Finding> findings, Actor by) {
        var file = casework.lock(dossier, by).filter(found -> isAllowed(found, by)).orElseThrow(() -> new CaseNotFound(dossier));
        if (file.version() != seen) {
            return new Outcome.Stale(file);
        }
        var round = requests.open(dossier).map(Request::round).orElse(0);
        var known = papers.of(dossier);
        var batch = new Batch();
        for (var finding : findings) {
            var paper = known.stream().filter(one -> one.id().equals(finding.paper())).findFirst().orElseThrow(() -> new CaseNotFound(dossier));
            if (!finding.files().isEmpty()) {
                papers.append(dossier, paper, round, finding.files(), finding.presented(), batch);
            }
            papers.inspect(dossier, paper.id(), finding.presented(), finding.copies(), finding.remark(), batch);
        }
        batch.flush(jdbc);
        return casework.note(dossier, by, "papers-inspected", Map.of("papers", findings.size()));
    }

    /** Papers of a supplement brought to the desk: each starts its new round, with or without scanned pages; what is still missing waits on. */
    @Transactional
    public void receive(UUID dossier, List<Finding> findings, Actor by) {
        casework.lock(dossier, by).filter(file -> isAllowed(file, by)).orElseThrow(() -> new CaseNotFound(dossier));
        var request = requests.open(dossier).orElseThrow(() -> new CaseNotFound(dossier));
        var batch = new Batch();
        findings.stream().filter(finding -> finding.presented() != Paper.Presented.MISSING).forEach(finding -> {
            papers.replace(dossier, finding.paper(), request.round(), finding.files(), finding.presented(), batch);
            papers.inspect(dossier, finding.paper(), finding.presented(), finding.copies(), "", batch);
        });
        batch.flush(jdbc);
    }
}
