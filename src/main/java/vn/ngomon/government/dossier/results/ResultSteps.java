package vn.ngomon.government.dossier.results;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.government.dossier.Refusal;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.GuardFact;

/** What process definitions ask about a result and do with it. */
@Configuration(proxyBeanMethods = false)
class ResultSteps {

    /** The newest version is what this path ends in: {@code {"kind": "REFUSAL"}} for a refusal, else a result. */
    @Bean
    GuardFact resultDrafted(Results results) {
        return GuardFact.of("resultDrafted", (file, move, args) ->
                Refusal.when(newest(results, file, args).isEmpty(), kind(args) == ResultVersion.Kind.REFUSAL ? "no-refusal-draft" : "no-draft"));
    }

    @Bean
    GuardFact resultSigned(Results results) {
        return GuardFact.of("resultSigned", (file, move, args) ->
                Refusal.when(newest(results, file, args).filter(ResultVersion::isSigned).isEmpty(), "not-signed"));
    }

    private static Optional<ResultVersion> newest(Results results, CaseFile file, Map<String, Object> args) {
        return results.newest(file.id()).filter(version -> version.kind() == kind(args));
    }

    private static ResultVersion.Kind kind(Map<String, Object> args) {
        return ResultVersion.Kind.valueOf(args.getOrDefault("kind", ResultVersion.Kind.RESULT).toString());
    }

    @Bean
    CaseEffect approveResult(Results results) {
        return CaseEffect.of("approveResult", run -> results.approve(run.file().id(), run.move().actor().accountId(), run.at(), run.writes()));
    }
}
