package vn.ngomon.government.dossier.children;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.CaseEffect;

/** What process definitions do with other agencies' parts. */
@Configuration(proxyBeanMethods = false)
class ChildSteps {

    @Bean
    CaseEffect openChildren(ChildDossiers children) {
        return CaseEffect.of("openChildren", run -> children.open(run.file(), run.at()));
    }

    @Bean
    CaseEffect copyChildResults(ChildDossiers children) {
        return CaseEffect.of("copyChildResults", run -> children.copyResults(run.file().id()));
    }
}
