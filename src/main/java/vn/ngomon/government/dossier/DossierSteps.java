package vn.ngomon.government.dossier;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;

/** What process definitions do with a dossier itself; what they do with its papers, fees and results stands with these. */
@Configuration(proxyBeanMethods = false)
class DossierSteps {

    /** Acceptance gives the official code: unit, day of receipt, daily number (Circular 01/2018, art. 9). */
    @Bean
    CaseEffect issueCode(Dossiers dossiers, Directory directory, LongNumbers longNumbers) {
        return CaseEffect.of("issueCode", run -> {
            var receivedAt = run.at();
            var unit = unitCode(directory.getAgency(run.file().frontAgencyId()));
            var day = LocalDate.ofInstant(receivedAt, BusinessClock.ZONE);
            var numbered = dossiers.receive(dossiers.find(run.file().id()).orElseThrow(), unit, day, receivedAt);
            if (longNumbers.report(unit, day, numbered.number())) {
                run.tell("longNumbers", true);
            }
            run.reference(numbered.code());
        });
    }

    /** The code of the receiving unit as the Circular writes it, right to left; a body founded since has only the new style. */
    private static String unitCode(Agency agency) {
        return agency.oldCode() == null ? agency.code().value() : agency.oldCode().value();
    }

    @Bean
    CaseEffect handOver(Dossiers dossiers) {
        return CaseEffect.of("handOver", run -> {
            var dossier = dossiers.find(run.file().id()).orElseThrow();
            var receivedBy = run.move().text("receivedBy").orElse(dossier.applicant().name());
            dossiers.handedOver(dossier.id(), new Handover(run.at(), run.move().actor().accountId(), receivedBy, dossier.returnBy()), run.writes());
        });
    }
}
