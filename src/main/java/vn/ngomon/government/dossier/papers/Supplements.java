package vn.ngomon.government.dossier.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.directory.Actor;

/** The applicant's answer to a request for papers: new files for exactly the papers asked for, and the dossier goes on. */
@Service
public class Supplements {

    private static final String GIVEN = "given";

    private final Casework casework;
    private final CaseFiles cases;
    private final Requests requests;
    private final Papers papers;

    Supplements(Casework casework, CaseFiles cases, Requests requests, Papers papers) {
        this.casework = casework;
        this.cases = cases;
        this.requests = requests;
        this.papers = papers;
    }

    /**
     * Hands in what was asked for. Everything or nothing: a refusal leaves the papers as they were.
     *
     * @param files by position in the request's list of papers, each paper's pages in order
     * @param applicant whom the caller has found to be this dossier's applicant
     */
    @Transactional
    public Outcome give(UUID dossier, Map<Integer, List<UUID>> files, Actor applicant, Map<String, Object> input) {
        var file = cases.find(dossier).orElseThrow(() -> new CaseNotFound(dossier));
        var request = requests.open(dossier);
        var given = request.map(open -> answers(open, files)).orElse(Map.of());
        var action = request.filter(Request::atIntake).isPresent() ? "giveIntakeSupplement" : "giveSupplement";
        var move = new Move(file.id(), action, applicant, Capacity.APPLICANT, null, null, input).with(GIVEN, new Given(given.keySet()));
        return casework.perform(move, (done, batch) -> request.ifPresent(open ->
                given.forEach((paper, pages) -> papers.replace(dossier, paper, open.round(), pages, Paper.Presented.SCANNED, batch))));
    }

    /** Files by paper; what was not asked for is no answer. */
    private static Map<UUID, List<UUID>> answers(Request request, Map<Integer, List<UUID>> files) {
        var answers = new LinkedHashMap<UUID, List<UUID>>();
        for (int i = 0; i < request.papers().size(); i++) {
            var paper = request.papers().get(i).paper();
            var given = files.getOrDefault(i, List.of());
            if (paper != null && !given.isEmpty()) {
                answers.put(paper, given);
            }
        }
        return answers;
    }

    /** The papers whose new files come with a move: a value no page or program can put into its input. */
    private record Given(Set<UUID> papers) {}

    static Set<UUID> given(Move move) {
        return move.input().get(GIVEN) instanceof Given(var papers) ? papers : Set.of();
    }

    /** What is asked for now. */
    public Optional<Request> open(UUID dossier) {
        return requests.open(dossier);
    }
}
