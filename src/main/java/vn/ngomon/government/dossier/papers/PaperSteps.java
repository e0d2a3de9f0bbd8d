package vn.ngomon.government.dossier.papers;

import java.time.InstantSource;
import java.util.HashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Lateness;
import vn.ngomon.government.dossier.Refusal;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.GuardFact;
import vn.ngomon.platform.journal.Ids;

/** What process definitions ask about papers and do about those that are missing. */
@Configuration(proxyBeanMethods = false)
class PaperSteps {

    @Bean
    GuardFact papersComplete(Papers papers) {
        return GuardFact.of("papersComplete", (file, move) -> {
            var missing = papers.missing(file.id());
            return Refusal.when(!missing.isEmpty(), "papers-missing", String.join("; ", missing));
        });
    }

    /** The supplement has come: every paper asked for has new files with this move, or the clerk has it before them. */
    @Bean
    GuardFact papersGiven(Requests requests, Papers papers) {
        return GuardFact.of("papersGiven", (file, move) -> {
            var request = requests.open(file.id());
            if (request.isEmpty()) {
                return Refusal.when(true, "nothing-asked");
            }
            var given = new HashSet<>(Supplements.given(move));
            papers.of(file.id()).stream().filter(paper -> paper.round() == request.get().round()).map(Paper::id).forEach(given::add);
            var missing = request.get().papers().stream().filter(asked -> !given.contains(asked.paper())).map(Request.Asked::name).toList();
            return Refusal.when(!missing.isEmpty(), "supplement-missing", String.join("; ", missing));
        });
    }

    @Bean
    GuardFact supplementOverdue(Requests requests, InstantSource clock) {
        return GuardFact.of("supplementOverdue", (file, move) ->
                Refusal.when(requests.open(file.id()).filter(request -> request.answerBy().isBefore(clock.instant())).isEmpty(), "supplement-not-overdue"));
    }

    /** Form 02: what is missing, asked at once. */
    @Bean
    CaseEffect askPapers(Requests requests, Papers papers, Dossiers dossiers, SupplementDeadline deadline, Lateness lateness) {
        return CaseEffect.of("askPapers", run -> {
            var dossier = dossiers.find(run.file().id()).orElseThrow();
            var earlier = requests.of(dossier.id());
            var round = earlier.size() + 1;
            var request = new Request(Ids.next(), dossier.id(), round, dossier.receivedAt() == null, run.move().reason(),
                    papers.expect(dossier.id(), round, Request.asked(run.move()), run.writes()), deadline.of(dossier, run.at()),
                    run.move().actor().accountId(), run.at(), null);
            requests.insert(request, run.writes());
            run.tell("round", request.round());
            if (lateness.ofRequest(dossier, run.at())) {
                run.tell("pastThreeDays", true);
            }
            run.tell("answerBy", request.answerBy().toString());
        });
    }

    @Bean
    CaseEffect closeRequest(Requests requests) {
        return CaseEffect.of("closeRequest", run -> requests.close(run.file().id(), run.at(), run.writes()));
    }
}
