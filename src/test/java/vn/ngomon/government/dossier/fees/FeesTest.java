package vn.ngomon.government.dossier.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.payment.Payee;
import vn.ngomon.platform.payment.PaymentCause;
import vn.ngomon.platform.payment.PaymentLine;
import vn.ngomon.platform.payment.PaymentMethod;
import vn.ngomon.platform.payment.PaymentState;
import vn.ngomon.platform.payment.Payments;

/** What becomes of the money when a dossier ends without a result. */
@NgomonTest
class FeesTest {

    @Autowired Fees fees;
    @Autowired Payments payments;

    private final UUID dossier = UUID.randomUUID();
    private UUID request;

    @BeforeEach
    void aFeeIsAskedFor() {
        request = payments.request(Fees.subject(dossier), "fees", new Payee(UUID.randomUUID(), "Ủy ban nhân dân phường"), "Nguyễn Văn An",
                List.of(new PaymentLine(PaymentLine.Kind.CHARGE, "Lệ phí", "1/2016/TT-BTC", 15_000)), Actor.SYSTEM).orElseThrow().id();
    }

    @Test
    void whatIsDueIsDueNoMoreAndWhatWasPaidGoesBackOnce() {
        payments.payAtDesk(request, Actor.SYSTEM, PaymentMethod.CASH, null);
        fees.cancel(dossier, Actor.SYSTEM, "Rút hồ sơ");
        assertThat(state()).isEqualTo(PaymentState.REFUND_DUE);
        fees.cancel(dossier, Actor.SYSTEM, "Rút hồ sơ");
        assertThat(state()).isEqualTo(PaymentState.REFUND_DUE);
    }

    @Test
    void aDossierDoesNotEndWhileAPaymentOfItCannotBeCalledOff() {
        payments.heardFromGateway(request, PaymentCause.GATEWAY_OPENED, "G-1");
        assertThatIllegalStateException().isThrownBy(() -> fees.cancel(dossier, Actor.SYSTEM, "Rút hồ sơ")).withMessageContaining("CALLED_OFF");
        assertThat(state()).isEqualTo(PaymentState.STARTED);
    }

    private PaymentState state() {
        return payments.find(request).orElseThrow().state();
    }
}
