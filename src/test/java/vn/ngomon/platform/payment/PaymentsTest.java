package vn.ngomon.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.print.Printer;

@NgomonTest
class PaymentsTest {

    @Autowired
    Payments payments;
    @Autowired
    PaymentRequests requests;
    @Autowired
    PaymentController pages;
    @Autowired
    Printer printer;
    @Autowired
    Journal journal;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    JdbcClient db;

    final Payee payee = new Payee(UUID.randomUUID(), "UBND phường Thử Nghiệm");
    final Actor cashier = officer(Role.DESK_CLERK);
    final Actor leader = officer(Role.LEADER);
    static final List<PaymentLine> LINES = List.of(
            new PaymentLine(PaymentLine.Kind.CHARGE, "Đăng ký kết hôn có yếu tố nước ngoài", "Nghị quyết DEMO/NQ-HĐND", 1_000_000),
            new PaymentLine(PaymentLine.Kind.FEE, "Cấp bản sao trích lục", "Thông tư 281/2016/TT-BTC", 8_000));

    Actor officer(Role role) {
        return new Actor(UUID.randomUUID(), "Trần Thị Thu " + role, Set.of(new Seat(payee.agencyId(), UUID.randomUUID(), role, null)));
    }

    PaymentRequest due() {
        return payments.request(new Subject("dossier", UUID.randomUUID()), "fees", payee, "Nguyễn Văn Đặng", LINES, cashier).orElseThrow();
    }

    @Test
    void aFeeIsDueUntilItIsPaidAndThenHasAReceipt() {
        var request = due();
        assertThat(payments.dueFor(request.subject())).isEqualTo(1_008_000);
        var receipt = ((PaymentOutcome.Paid) payments.payAtDesk(request.id(), cashier, PaymentMethod.CASH, null)).receipt();
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.paddedNumber()).isEqualTo("0000001");
        assertThat(payments.dueFor(request.subject())).isZero();
        assertThat(payments.payAtDesk(request.id(), cashier, PaymentMethod.CASH, null)).isEqualTo(new PaymentOutcome.AlreadyPaid(receipt));
        assertThat(journal.history(new Subject("payment", request.id())).stream().map(Entry::type))
                .containsExactly("payment.due", "payment.paid");
    }

    @Test
    void askingTwiceAsksOnceAndNothingIsDueForNothing() {
        var request = due();
        assertThat(payments.request(request.subject(), "fees", payee, "Nguyễn Văn Đặng", LINES, cashier)).contains(request);
        assertThat(payments.request(request.subject(), "free", payee, "x",
                List.of(new PaymentLine(PaymentLine.Kind.FEE, "Miễn", "x", 0)), cashier)).isEmpty();
        payments.cancel(request.id(), leader, "nhập sai");
        assertThat(payments.request(request.subject(), "fees", payee, "Nguyễn Văn Đặng", LINES, cashier).orElseThrow().id())
                .isNotEqualTo(request.id());
    }

    @Test
    void twoCashiersAtOnceIssueOneReceipt() throws Exception {
        for (int round = 0; round < 5; round++) {
            var request = due();
            List<Future<PaymentOutcome>> outcomes = new ArrayList<>();
            try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    outcomes.add(desks.submit(() -> payments.payAtDesk(request.id(), officer(Role.DESK_CLERK), PaymentMethod.CASH, null)));
                }
            }
            var receipts = new java.util.HashSet<Receipt>();
            int paid = 0;
            for (var outcome : outcomes) {
                switch (outcome.get()) {
                    case PaymentOutcome.Paid(var receipt) -> {
                        paid++;
                        receipts.add(receipt);
                    }
                    case PaymentOutcome.AlreadyPaid(var receipt) -> receipts.add(receipt);
                    default -> throw new AssertionError(outcome.get());
                }
            }
            assertThat(paid).isEqualTo(1);
            assertThat(receipts).hasSize(1);
        }
    }

    @Test
    void receiptNumbersOfAYearHaveNoGapsEvenWhenAcceptancesFail() throws Exception {
        var all = IntStream.range(0, 30).mapToObj(i -> due()).toList();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < all.size(); i++) {
                var id = all.get(i).id();
                var fails = i % 3 == 0;
                desks.submit(() -> transactions.executeWithoutResult(status -> {
                    payments.payAtDesk(id, cashier, PaymentMethod.TRANSFER, "FT123");
                    if (fails) {
                        status.setRollbackOnly();
                    }
                }));
            }
        }
        assertThat(db.sql("select number from payment_receipt where agency_id = :agency order by number")
                .param("agency", payee.agencyId()).query(Integer.class).list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void anExemptionAndARefundSayWhy() {
        var exempt = due();
        assertThat(payments.waive(exempt.id(), cashier, "Hộ nghèo")).isEqualTo(new PaymentOutcome.Moved(PaymentState.WAIVED));
        assertThat(payments.dueFor(exempt.subject())).isZero();
        assertThat(payments.payAtDesk(exempt.id(), cashier, PaymentMethod.CASH, null))
                .isEqualTo(new PaymentOutcome.Refused(PaymentState.WAIVED, PaymentCause.PAID_AT_DESK));

        var paid = due();
        payments.payAtDesk(paid.id(), cashier, PaymentMethod.CASH, null);
        payments.refund(paid.id(), leader, "Thu nhầm");
        assertThat(payments.refundPaidOut(paid.id(), cashier, "PC 12")).isEqualTo(new PaymentOutcome.Moved(PaymentState.REFUNDED));
        assertThat(requests.transitions(paid.id()).stream().map(PaymentPage.Step::reason))
                .containsExactly(null, null, "Thu nhầm", "PC 12");
    }

    @Test
    void aGatewayThatRepeatsItselfOrComesLateTakesNothingTwice() {
        var request = due();
        payments.heardFromGateway(request.id(), PaymentCause.GATEWAY_OPENED, "T1");
        payments.heardFromGateway(request.id(), PaymentCause.GATEWAY_SILENT, "T1");
        var first = payments.heardFromGateway(request.id(), PaymentCause.GATEWAY_CAPTURED, "T1");
        assertThat(first).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(payments.heardFromGateway(request.id(), PaymentCause.GATEWAY_CAPTURED, "T1")).isInstanceOf(PaymentOutcome.AlreadyPaid.class);
        assertThat(payments.heardFromGateway(request.id(), PaymentCause.GATEWAY_CAPTURED, "T2")).isInstanceOf(PaymentOutcome.Refused.class);

        var cancelled = due();
        payments.cancel(cancelled.id(), leader, "rút hồ sơ");
        assertThat(payments.heardFromGateway(cancelled.id(), PaymentCause.GATEWAY_CAPTURED, "T3"))
                .isEqualTo(new PaymentOutcome.Moved(PaymentState.REFUND_DUE));
    }

    /** The database follows the graph whatever is asked of it. */
    @Test
    void aRandomWalkThroughTheServiceNeverLeavesTheGraph() {
        var random = new Random(7);
        for (int walk = 0; walk < 15; walk++) {
            var request = due();
            for (int step = 0; step < 12; step++) {
                var before = payments.find(request.id()).orElseThrow();
                var cause = PaymentCause.values()[random.nextInt(PaymentCause.values().length)];
                switch (cause) {
                    case PAID_AT_DESK -> payments.payAtDesk(request.id(), cashier, PaymentMethod.CASH, null);
                    case EXEMPTED -> payments.waive(request.id(), cashier, "x");
                    case CALLED_OFF -> payments.cancel(request.id(), cashier, "x");
                    case REFUND_DECIDED -> payments.refund(request.id(), cashier, "x");
                    case REFUND_PAID_OUT -> payments.refundPaidOut(request.id(), cashier, "x");
                    case REQUESTED, RECEIPT_ISSUED -> { }
                    default -> payments.heardFromGateway(request.id(), cause, "T" + step);
                }
                var after = payments.find(request.id()).orElseThrow();
                var expected = cause == PaymentCause.REQUESTED || cause == PaymentCause.RECEIPT_ISSUED ? before.state()
                        : before.state().on(cause).map(to -> to == PaymentState.CAPTURED ? PaymentState.PAID : to).orElse(before.state());
                assertThat(after.state()).as("%s on %s", before.state(), cause).isEqualTo(expected);
                var steps = requests.transitions(request.id());
                assertThat(steps).hasSize(after.version());
                assertThat(steps.getLast().to()).isEqualTo(after.state());
                if (after.state() == PaymentState.PAID || after.state() == PaymentState.REFUNDED) {
                    assertThat(steps.stream().anyMatch(s -> s.cause() == PaymentCause.PAID_AT_DESK || s.cause() == PaymentCause.GATEWAY_CAPTURED)).isTrue();
                }
            }
        }
    }

    @Test
    void theReceiptIsPrintedWithItsAmountInWords() throws IOException {
        var request = due();
        payments.payAtDesk(request.id(), cashier, PaymentMethod.TRANSFER, "FT20343");
        var pdf = payments.receiptPdf(request.id()).orElseThrow();
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/receipt.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Nguyễn Văn Đặng", "Số: 0000001", "1.008.000",
                    "Một triệu không trăm lẻ tám nghìn đồng", "Chuyển khoản", "FT20343", cashier.name());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theDeskOffersOnlyWhatTheOfficerMayDoAndStrangersSeeNothing() {
        var request = due();
        assertThat(shown(request, cashier)).contains("Thu tiền và lập biên lai").contains("Nguyễn Văn Đặng").doesNotContain("Quyết định hoàn tiền");
        assertThat(shown(request, leader)).doesNotContain("Thu tiền và lập biên lai");
        pages.pay(request.id(), PaymentMethod.CASH, "", cashier);
        assertThat(shown(request, leader)).contains("Quyết định hoàn tiền").contains("0000001");
        var stranger = new Actor(UUID.randomUUID(), "x", Set.of(new Seat(UUID.randomUUID(), UUID.randomUUID(), Role.DESK_CLERK, null)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> shown(request, stranger)).isInstanceOf(ResponseStatusException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> pages.refund(request.id(), "x", cashier)).isInstanceOf(ResponseStatusException.class);
        assertThat(pages.waive(request.id(), "x", cashier)).endsWith("?problem=PAID");
    }

    String shown(PaymentRequest request, Actor actor) {
        var model = new ExtendedModelMap();
        var view = pages.show(request.id(), java.util.Optional.empty(), actor, model);
        return printer.html(view, model.get("page"), Locale.of("vi"));
    }
}
