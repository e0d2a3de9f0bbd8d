package vn.ngomon.government.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.GuardFact;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome.Refused;

/** The facts about a dossier that its process definitions ask for. */
@Configuration(proxyBeanMethods = false)
class DossierFacts {

    private static GuardFact fact(String name, BiFunction<CaseFile, Move, Optional<Refused>> judge) {
        return new GuardFact() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Refused> refusal(CaseFile file, Move move, Map<String, Object> args) {
                return judge.apply(file, move);
            }
        };
    }

    private static Optional<Refused> refuse(boolean when, String key, Object... args) {
        return when ? Optional.of(new Refused("dossier.refused." + key, List.of(args))) : Optional.empty();
    }

    @Bean
    GuardFact papersComplete(Papers papers) {
        return fact("papersComplete", (file, move) -> {
            var missing = papers.missing(file.id());
            return refuse(!missing.isEmpty(), "papers-missing", String.join("; ", missing));
        });
    }

    /** The supplement has come: every paper asked for has new files, or the clerk has it before them. */
    @Bean
    GuardFact papersGiven(Requests requests, Papers papers) {
        return fact("papersGiven", (file, move) -> {
            var request = requests.open(file.id());
            if (request.isEmpty()) {
                return refuse(true, "nothing-asked");
            }
            var now = papers.of(file.id());
            var missing = request.get().papers().stream()
                    .filter(asked -> asked.paper() != null && now.stream().anyMatch(paper -> paper.id().equals(asked.paper()) && paper.round() < request.get().round()))
                    .map(Request.Asked::name).toList();
            return refuse(!missing.isEmpty(), "supplement-missing", String.join("; ", missing));
        });
    }

    @Bean
    GuardFact resultDrafted(Results results) {
        return fact("resultDrafted", (file, move) -> refuse(results.newest(file.id()).isEmpty(), "no-draft"));
    }

    @Bean
    GuardFact resultSigned(Results results) {
        return fact("resultSigned", (file, move) -> refuse(results.newest(file.id()).filter(ResultVersion::isSigned).isEmpty(), "not-signed"));
    }

    @Bean
    GuardFact feesSettled(Fees fees) {
        return fact("feesSettled", (file, move) -> refuse(fees.due(file.id()) > 0, "fees-due", fees.due(file.id())));
    }

    @Bean
    GuardFact supplementOverdue(Requests requests, InstantSource clock) {
        return fact("supplementOverdue", (file, move) ->
                refuse(requests.open(file.id()).filter(request -> request.answerBy().isBefore(clock.instant())).isEmpty(), "supplement-not-overdue"));
    }
}
