package vn.ngomon.platform.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.ngomon.platform.journal.Subject;

/**
 * Money asked for.
 *
 * @param purpose tells several requests about one subject apart: {@code fees}, {@code supplement}
 * @param amount the sum of the lines in VND
 */
public record PaymentRequest(UUID id, Subject subject, String purpose, Payee payee, String payerName, List<PaymentLine> lines,
        long amount, PaymentState state, int version, Instant requestedAt) {

    public PaymentRequest {
        lines = List.copyOf(lines);
    }
}
