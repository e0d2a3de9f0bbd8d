package vn.ngomon.platform.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt as it is printed. */
public record ReceiptPage(String agency, String series, String number, String payer, List<PaymentLine> lines, long amount,
        String inWords, PaymentMethod method, @Nullable String reference, String cashier, Instant issuedAt, boolean refunded) {

    public ReceiptPage {
        lines = List.copyOf(lines);
    }

    static ReceiptPage of(PaymentRequest request, Receipt receipt) {
        return new ReceiptPage(request.payee().name(), receipt.series(), receipt.paddedNumber(), request.payerName(),
                request.lines(), request.amount(), MoneyWords.of(request.amount()), receipt.method(), receipt.reference(),
                receipt.cashierName(), receipt.issuedAt(), request.state() == PaymentState.REFUNDED);
    }
}
