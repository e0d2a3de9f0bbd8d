package vn.ngomon.government.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/** The applicant's answer to a request for papers: new files for exactly the papers asked for, and the dossier goes on. */
@Service
public class Supplements {

    private final Casework casework;
    private final Requests requests;
    private final Papers papers;
    private final JdbcTemplate jdbc;

    Supplements(Casework casework, Requests requests, Papers papers, JdbcTemplate jdbc) {
        this.casework = casework;
        this.requests = requests;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    /**
     * Hands in what was asked for. Everything or nothing: a refusal leaves the papers as they were.
     *
     * @param files by position in the request's list of papers, each paper's pages in order
     * @param applicant whom the caller has found to be this dossier's applicant
     */
    @Transactional
    public Outcome give(UUID dossier, Map<Integer, List<UUID>> files, Actor applicant, Map<String, Object> input) {
        var file = casework.find(dossier).orElseThrow(() -> new CaseNotFound(dossier));
        var request = requests.open(dossier);
        request.ifPresent(open -> replace(open, files));
        var action = request.filter(Request::atIntake).isPresent() ? "giveIntakeSupplement" : "giveSupplement";
        var outcome = casework.perform(new Move(file.id(), action, applicant, Capacity.APPLICANT, null, null, input));
        if (!(outcome instanceof Outcome.Done)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private void replace(Request request, Map<Integer, List<UUID>> files) {
        var now = papers.of(request.dossierId());
        var batch = new Batch();
        for (int i = 0; i < request.papers().size(); i++) {
            var asked = request.papers().get(i);
            var given = files.getOrDefault(i, List.of());
            if (given.isEmpty()) {
                continue;
            }
            if (asked.paper() == null) {
                papers.insert(request.dossierId(), List.of(new Paper(Ids.next(), now.size() + i, "asked-" + request.round() + "-" + i, asked.name(),
                        Paper.Presented.SCANNED, 1, request.round(), null, given)), batch);
            } else {
                papers.replace(request.dossierId(), asked.paper(), request.round(), given, Paper.Presented.SCANNED, batch);
            }
        }
        batch.flush(jdbc);
    }

    /** What is asked for now. */
    public Optional<Request> open(UUID dossier) {
        return requests.open(dossier);
    }
}
