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
import vn.ngomon.platform.payment.PaymentCause;
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
        web.post(page + "/payments/" + payment().id(), "version", version(), "method", "CASH");
        assertThat(web.page().text()).contains("Khoản này đã được miễn").doesNotContain("Đã thu tiền");
        assertThat(payments.receipt(payment().id())).isEmpty();
    }

    @Test
    void theSecondCashierIsToldThatItWasPaidAlready() {
        web.get(page).post(page + "/payments/" + payment().id(), "version", version(), "method", "CASH");
        assertThat(web.page().text()).contains("Đã thu tiền và lập biên lai");
        var receipt = payments.receipt(payment().id()).orElseThrow();
        web.post(page + "/payments/" + payment().id(), "version", version(), "method", "CASH");
        assertThat(web.page().text()).contains("đã được thu trước đó");
        assertThat(payments.receipt(payment().id())).contains(receipt);
    }

    @Test
    void whatWasPaidBeforeTheWithdrawalGoesBackAndWhatWasNotIsCalledOff() {
        web.get(page).post(page + "/payments/" + payment().id(), "version", version(), "method", "CASH");
        act("withdraw", "reason", "Nhầm xã", "confirmed", "yes");
        assertThat(payment().state()).isEqualTo(PaymentState.REFUND_DUE);

        id = desk.filed("Hoàng Thị Mai", clerk).id();
        page = "/desk/dossiers/" + id;
        act("accept", "fee.0", "15.000");
        act("withdraw", "reason", "Nhầm xã", "confirmed", "yes");
        assertThat(payment().state()).isEqualTo(PaymentState.CANCELLED);
    }

    @Test
    void moneyTakenOnAnOldPageIsToldWhatAColleagueDid() {
        var seen = version();
        act("withdraw", "reason", "Nhầm xã", "confirmed", "yes");
        web.post(page + "/payments/" + payment().id(), "version", seen, "method", "TRANSFER", "reference", "FT-77");
        assertThat(web.status()).isEqualTo(409);
        assertThat(web.page().select("[role=alert]").text()).contains("Đồng nghiệp vừa làm trước", "Rút hồ sơ");
        assertThat(payments.receipt(payment().id())).isEmpty();
    }

    @Test
    void whatWasTickedIsAllStillTickedWhenAskedOnceMore() {
        web.get(page);
        web.post(page + "/actions/withdraw", "version", version(), "reason", "Nhầm xã", "ticked", "first", "ticked", "second");
        assertThat(web.page().select(".confirm input[name=ticked]").eachAttr("value")).containsExactly("first", "second");
    }

    @Test
    void whatEndsADossierWithoutAResultIsAskedAboutOnceMore() {
        web.get(page);
        web.post(page + "/actions/withdraw", "version", version(), "reason", "Nhầm xã");
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.page().select(".confirm").text()).contains("Rút hồ sơ: xác nhận?", "Hoàng Thị Mai", "Nhầm xã", "không hoàn tác được", "sẽ được hoàn trả");
        assertThat(payment().state()).as("nothing is done yet").isEqualTo(PaymentState.DUE);
        var form = web.page().selectFirst(".confirm form");
        var fields = form.select("input[type=hidden]").stream().filter(input -> !input.attr("name").equals("_csrf"))
                .flatMap(input -> java.util.stream.Stream.<Object>of(input.attr("name"), input.attr("value"))).toArray();
        assertThat(web.post(form.attr("action"), fields).page().select(".case-head").text()).contains("Công dân rút hồ sơ");
        assertThat(web.page().select("#history").text()).contains("Nhầm xã");
    }

    @Test
    void aResultIsNotReturnedOnMoneyThatWasNotTaken() {
        desk.readyToReturn(port, page);
        payments.heardFromGateway(payment().id(), PaymentCause.GATEWAY_OPENED, "G-1");
        web.get(page);
        assertThat(web.page().select("form[action$=/actions/return]").text()).contains("Còn phải thu 15.000 ₫ trước khi trả kết quả", "Thu 15.000 ₫ rồi trả kết quả");
        web.post(page + "/actions/return", "version", version(), "method", "CASH");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[role=alert]").text()).contains("đang thanh toán trực tuyến");
        assertThat(web.page().select(".case-head").text()).contains("Chờ trả kết quả");
        assertThat(payments.receipt(payment().id())).isEmpty();
        payments.heardFromGateway(payment().id(), PaymentCause.GATEWAY_LEFT, "G-1");
        act("return", "method", "CASH");
        assertThat(web.page().select(".case-head").text()).contains("Đã trả kết quả");
        assertThat(payments.receipt(payment().id())).isPresent();
    }

    private String version() {
        return web.get(page).page().selectFirst("input[name=version]").attr("value");
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
