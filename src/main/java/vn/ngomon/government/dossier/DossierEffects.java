package vn.ngomon.government.dossier;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.Conflict;

/** What a dossier's transitions bring about in the dossier's own tables: the effects its process definitions name. */
@Configuration(proxyBeanMethods = false)
class DossierEffects {

    private static CaseEffect effect(String name, Consumer<CaseEffect.Run> work) {
        return new CaseEffect() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Run run) {
                work.accept(run);
            }
        };
    }

    /** Acceptance gives the official code: unit, day of receipt, daily number (Circular 01/2018, art. 9). */
    @Bean
    CaseEffect issueCode(Dossiers dossiers, Directory directory, LongNumbers longNumbers) {
        return effect("issueCode", run -> {
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
    CaseEffect requestFees(Fees fees) {
        return effect("requestFees", fees::request);
    }

    /** Somebody is paying otherwise at this moment: served at once is served with the money in hand, or not at all. */
    @Bean
    CaseEffect settleFees(Fees fees) {
        return effect("settleFees", run -> fees.settle(run.file().id(), run.move().actor(), PaymentMethod.CASH).ifPresent(refused -> {
            throw new Conflict(refused.messageKey());
        }));
    }

    @Bean
    CaseEffect cancelFees(Fees fees) {
        return effect("cancelFees", run -> fees.cancel(run.file().id(), run.move().actor(), run.move().reason()));
    }

    /** Form 02: what is missing, asked at once. */
    @Bean
    CaseEffect askPapers(Requests requests, Papers papers, Dossiers dossiers, SupplementDeadline deadline, Lateness lateness) {
        return effect("askPapers", run -> {
            var dossier = dossiers.find(run.file().id()).orElseThrow();
            var earlier = requests.of(dossier.id());
            var round = earlier.size() + 1;
            var request = new Request(Ids.next(), dossier.id(), round, dossier.receivedAt() == null, run.move().reason(),
                    papers.expect(dossier.id(), round, Input.asked(run.move()), run.writes()), deadline.of(dossier, run.at()),
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
        return effect("closeRequest", run -> requests.close(run.file().id(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect approveResult(Results results) {
        return effect("approveResult", run -> results.approve(run.file().id(), run.move().actor().accountId(), run.at(), run.writes()));
    }

    @Bean
    CaseEffect handOver(Dossiers dossiers) {
        return effect("handOver", run -> {
            var dossier = dossiers.find(run.file().id()).orElseThrow();
            var receivedBy = Input.text(run.move(), "receivedBy").orElse(dossier.applicant().name());
            dossiers.handedOver(dossier.id(), new Handover(run.at(), run.move().actor().accountId(), receivedBy, dossier.returnBy()), run.writes());
        });
    }

    @Bean
    CaseEffect openChildren(ChildDossiers children) {
        return effect("openChildren", run -> children.open(run.file(), run.at()));
    }

    @Bean
    CaseEffect copyChildResults(ChildDossiers children) {
        return effect("copyChildResults", run -> children.copyResults(run.file().id()));
    }
}
