package vn.ngomon.platform.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a fee or charge (biên lai).
 *
 * @param number runs without gaps within the agency's year
 */
public record Receipt(UUID id, UUID requestId, UUID agencyId, int year, String series, int number, PaymentMethod method,
        @Nullable String reference, UUID cashier, String cashierName, Instant issuedAt) {

    /** Seven digits, as on the printed forms. */
    public String paddedNumber() {
        return "%07d".formatted(number);
    }
}
