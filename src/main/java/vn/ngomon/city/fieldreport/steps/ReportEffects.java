package vn.ngomon.city.fieldreport.steps;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Publication;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.platform.casework.CaseEffect;

/** What transitions do to a report: what the public sees, what agencies are counted by. */
@Configuration(proxyBeanMethods = false)
class ReportEffects {

    /** @see FieldReport the input {@code report}, where the caller has just read it */
    @Bean
    CaseEffect publishReport(Publication publication, Reports reports) {
        return CaseEffect.of("publishReport", run -> {
            var report = run.move().input().get("report") instanceof FieldReport read ? read : reports.get(run.file().id());
            publication.publish(report, run.file(), run.at(), run.writes());
        });
    }

    @Bean
    CaseEffect withdrawFromPublic(Publication publication) {
        return CaseEffect.of("withdrawFromPublic", run -> publication.withdraw(run.file().id(), run.writes()));
    }

    @Bean
    CaseEffect publishAgency(Publication publication) {
        return CaseEffect.of("publishAgency", run -> publication.handling(run.file(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect publishDue(Publication publication) {
        return CaseEffect.of("publishDue", run -> publication.handling(run.file(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect publishAnswer(Publication publication) {
        return CaseEffect.of("publishAnswer", run -> publication.answered(run.file(), run.move().actor().accountId(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect reopenPublic(Publication publication) {
        return CaseEffect.of("reopenPublic", run -> publication.reopened(run.file(), run.at(), run.writes()));
    }

    /** The agency that returns, before anybody else has it; who forwards has handed it on already, so the caller says whose it was. */
    @Bean
    CaseEffect countReturn(Handovers handovers) {
        return CaseEffect.of("countReturn", run -> {
            var agency = run.move().input().get("from") instanceof UUID from ? from : run.file().agencyId();
            handovers.returned(run.file().id(), agency, run.move().reason() == null ? "" : run.move().reason(), run.move().actor().accountId(), run.at(), run.writes());
        });
    }

    @Bean
    CaseEffect keepAnswer(Handovers handovers) {
        return CaseEffect.of("keepAnswer", run -> handovers.answered(run.file().id(), run.file().agencyId(), run.move().text("answer").orElseThrow(),
                run.move().actor().accountId(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect mergeReport(Merges merges, Publication publication) {
        return CaseEffect.of("mergeReport", run -> {
            var into = (UUID) run.move().input().get("into");
            merges.merge(run.file().id(), into, run.move().reason() == null ? "" : run.move().reason(), run.move().actor().accountId(), run.at(), run.writes());
            publication.supported(into, run.at(), run.writes());
            run.tell("into", into.toString());
        });
    }

    @Bean
    CaseEffect unmergeReport(Merges merges, Publication publication) {
        return CaseEffect.of("unmergeReport", run -> {
            var into = merges.into(run.file().id());
            merges.unmerge(run.file().id(), into, run.writes());
            publication.supported(into, run.at(), run.writes());
            run.tell("into", into.toString());
        });
    }
}
