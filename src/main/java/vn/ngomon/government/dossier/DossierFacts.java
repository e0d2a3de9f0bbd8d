package vn.ngomon.government.dossier;

import java.util.HashSet;
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
        return withArgs(name, (file, move, args) -> judge.apply(file, move));
    }

    private interface Judge {

        Optional<Refused> refusal(CaseFile file, Move move, Map<String, Object> args);
    }

    private static GuardFact withArgs(String name, Judge judge) {
        return new GuardFact() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Refused> refusal(CaseFile file, Move move, Map<String, Object> args) {
                return judge.refusal(file, move, args);
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

    /** The supplement has come: every paper asked for has new files with this move, or the clerk has it before them. */
    @Bean
    GuardFact papersGiven(Requests requests, Papers papers) {
        return fact("papersGiven", (file, move) -> {
            var request = requests.open(file.id());
            if (request.isEmpty()) {
                return refuse(true, "nothing-asked");
            }
            var given = new HashSet<>(Supplements.given(move));
            papers.of(file.id()).stream().filter(paper -> paper.round() == request.get().round()).map(Paper::id).forEach(given::add);
            var missing = request.get().papers().stream().filter(asked -> !given.contains(asked.paper())).map(Request.Asked::name).toList();
            return refuse(!missing.isEmpty(), "supplement-missing", String.join("; ", missing));
        });
    }

    /** The newest version is what this path ends in: {@code {"kind": "REFUSAL"}} for a refusal, else a result. */
    @Bean
    GuardFact resultDrafted(Results results) {
        return withArgs("resultDrafted", (file, move, args) -> refuse(newest(results, file, args).isEmpty(), kind(args) == ResultVersion.Kind.REFUSAL ? "no-refusal-draft" : "no-draft"));
    }

    @Bean
    GuardFact resultSigned(Results results) {
        return withArgs("resultSigned", (file, move, args) -> refuse(newest(results, file, args).filter(ResultVersion::isSigned).isEmpty(), "not-signed"));
    }

    private static Optional<ResultVersion> newest(Results results, CaseFile file, Map<String, Object> args) {
        return results.newest(file.id()).filter(version -> version.kind() == kind(args));
    }

    private static ResultVersion.Kind kind(Map<String, Object> args) {
        return ResultVersion.Kind.valueOf(args.getOrDefault("kind", ResultVersion.Kind.RESULT).toString());
    }

    /** Every fee line has its amount, and every reduction its ground. */
    @Bean
    GuardFact feesStated(Fees fees) {
        return fact("feesStated", fees::refusal);
    }

    @Bean
    GuardFact feesSettled(Fees fees) {
        return fact("feesSettled", (file, move) -> {
            long due = fees.due(file.id());
            return refuse(due > 0, "fees-due", due);
        });
    }

    @Bean
    GuardFact supplementOverdue(Requests requests, InstantSource clock) {
        return fact("supplementOverdue", (file, move) ->
                refuse(requests.open(file.id()).filter(request -> request.answerBy().isBefore(clock.instant())).isEmpty(), "supplement-not-overdue"));
    }
}
