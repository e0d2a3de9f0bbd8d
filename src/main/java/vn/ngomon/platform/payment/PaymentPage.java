package vn.ngomon.platform.payment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the desk sees it.
 *
 * @param acts what this officer may do now
 */
public record PaymentPage(PaymentRequest request, @Nullable Receipt receipt, List<Step> history, Set<Act> acts,
        @Nullable String problem) {

    /** What an officer may do, each its own small form. */
    public enum Act { PAY, WAIVE, CANCEL, REFUND, PAY_OUT }

    /** One line of its history. */
    public record Step(PaymentState to, PaymentCause cause, @Nullable String reason, Instant at) {}

    public PaymentPage {
        history = List.copyOf(history);
        acts = Set.copyOf(acts);
    }
}
