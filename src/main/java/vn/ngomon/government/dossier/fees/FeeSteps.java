package vn.ngomon.government.dossier.fees;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.government.dossier.Refusal;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.GuardFact;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.ui.Conflict;

/** What process definitions ask about fees and do with them. */
@Configuration(proxyBeanMethods = false)
class FeeSteps {

    /** Every fee line has its amount, and every reduction its ground. */
    @Bean
    GuardFact feesStated(Fees fees) {
        return GuardFact.of("feesStated", fees::refusal);
    }

    @Bean
    GuardFact feesSettled(Fees fees) {
        return GuardFact.of("feesSettled", (file, move) -> {
            long due = fees.due(file.id());
            return Refusal.when(due > 0, "fees-due", due);
        });
    }

    @Bean
    CaseEffect requestFees(Fees fees) {
        return CaseEffect.of("requestFees", fees::request);
    }

    /** Somebody is paying otherwise at this moment: served at once is served with the money in hand, or not at all. */
    @Bean
    CaseEffect settleFees(Fees fees) {
        return CaseEffect.of("settleFees", run -> fees.settle(run.file().id(), run.move().actor(), PaymentMethod.CASH).ifPresent(refused -> {
            throw new Conflict(refused.messageKey());
        }));
    }

    @Bean
    CaseEffect cancelFees(Fees fees) {
        return CaseEffect.of("cancelFees", run -> fees.cancel(run.file().id(), run.move().actor(), run.move().reason()));
    }
}
