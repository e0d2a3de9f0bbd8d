package vn.ngomon.government.dossier.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.payment.PaymentRequest;
import vn.ngomon.platform.payment.PaymentState;
import vn.ngomon.platform.payment.Payments;

/** Money on a dossier's page: said to be taken only when it was, and owed back when the dossier ends without a result. */
@NgomonTest
class FeesAtTheDeskTest {

    @LocalServerPort int port;
    @Autowired Desk desk;
    @Autowired Payments payments;
    @Autowired Identity identity;

    private UUID clerk;
    private UUID id;
    private String page;
    private Web web;

    @BeforeEach
    void aDossierWithAFeeIsAccepted() {
        desk.open();
        clerk = desk.officer("Lê Thị Hoa", Role.DESK_CLERK);
        id = desk.filed("Hoàng Thị Mai", clerk).id();
        page = "/desk/dossiers/" + id;
        web = desk.in(port, clerk);
        act("accept", "fee.0", "15.000");
        assertThat(payment().state()).isEqualTo(PaymentState.DUE);
    }

    @Test
    void aFeeThatWasWaivedMeanwhileIsNotSaidToBePaid() {
        web.get(page);
        payments.waive(payment().id(), identity.actor(clerk).orElseThrow(), "Người có công");
        web.post(page + "/payments/" + payment().id(), "method", "CASH");
        assertThat(web.page().text()).contains("Khoản này đã được miễn").doesNotContain("Đã thu tiền");
        assertThat(payments.receipt(payment().id())).isEmpty();
    }

    @Test
    void theSecondCashierIsToldThatItWasPaidAlready() {
        web.get(page).post(page + "/payments/" + payment().id(), "method", "CASH");
        assertThat(web.page().text()).contains("Đã thu tiền và lập biên lai");
        var receipt = payments.receipt(payment().id()).orElseThrow();
        web.post(page + "/payments/" + payment().id(), "method", "CASH");
        assertThat(web.page().text()).contains("đã được thu trước đó");
        assertThat(payments.receipt(payment().id())).contains(receipt);
    }

    @Test
    void whatWasPaidBeforeTheWithdrawalGoesBackAndWhatWasNotIsCalledOff() {
        web.get(page).post(page + "/payments/" + payment().id(), "method", "CASH");
        act("withdraw", "reason", "Nhầm xã");
        assertThat(payment().state()).isEqualTo(PaymentState.REFUND_DUE);

        id = desk.filed("Hoàng Thị Mai", clerk).id();
        page = "/desk/dossiers/" + id;
        act("accept", "fee.0", "15.000");
        act("withdraw", "reason", "Nhầm xã");
        assertThat(payment().state()).isEqualTo(PaymentState.CANCELLED);
    }

    private PaymentRequest payment() {
        return payments.of(new Subject("dossier", id)).getFirst();
    }

    private void act(String action, Object... fields) {
        web.get(page);
        var all = new java.util.ArrayList<Object>(java.util.List.of("version", web.page().selectFirst("input[name=version]").attr("value")));
        all.addAll(java.util.List.of(fields));
        web.post(page + "/actions/" + action, all.toArray());
        assertThat(web.status()).isEqualTo(200);
    }
}
