package vn.ngomon.platform.payment;

import static vn.ngomon.platform.payment.PaymentCause.CALLED_OFF;
import static vn.ngomon.platform.payment.PaymentCause.EXEMPTED;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_AUTHORISED;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_CAPTURED;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_FAILED;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_LEFT;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_OPENED;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_SILENT;
import static vn.ngomon.platform.payment.PaymentCause.GATEWAY_SUBMITTED;
import static vn.ngomon.platform.payment.PaymentCause.PAID_AT_DESK;
import static vn.ngomon.platform.payment.PaymentCause.RECEIPT_ISSUED;
import static vn.ngomon.platform.payment.PaymentCause.REFUND_DECIDED;
import static vn.ngomon.platform.payment.PaymentCause.REFUND_PAID_OUT;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the money stands, and the whole graph of what may follow what. */
public enum PaymentState {
    DUE,
    STARTED,
    SUBMITTED,
    AUTHORISED,
    CAPTURED,
    FAILED,
    EXPIRED,
    PAID,
    WAIVED,
    CANCELLED,
    REFUND_DUE,
    REFUNDED;

    private static final Map<PaymentState, Map<PaymentCause, PaymentState>> GRAPH = new EnumMap<>(PaymentState.class);

    static {
        for (var open : new PaymentState[] {DUE, FAILED, EXPIRED}) {
            edge(open, PAID_AT_DESK, PAID);
            edge(open, EXEMPTED, WAIVED);
            edge(open, CALLED_OFF, CANCELLED);
            edge(open, GATEWAY_OPENED, STARTED);
        }
        edge(STARTED, GATEWAY_LEFT, DUE);
        edge(STARTED, GATEWAY_SUBMITTED, SUBMITTED);
        edge(SUBMITTED, GATEWAY_AUTHORISED, AUTHORISED);
        for (var underway : new PaymentState[] {STARTED, SUBMITTED, AUTHORISED}) {
            edge(underway, GATEWAY_CAPTURED, CAPTURED);
            edge(underway, GATEWAY_FAILED, FAILED);
            edge(underway, GATEWAY_SILENT, EXPIRED);
        }
        // Word of money may come after everybody stopped waiting for it: it is never refused.
        edge(DUE, GATEWAY_CAPTURED, CAPTURED);
        edge(FAILED, GATEWAY_CAPTURED, CAPTURED);
        edge(EXPIRED, GATEWAY_CAPTURED, CAPTURED);
        edge(WAIVED, GATEWAY_CAPTURED, REFUND_DUE);
        edge(CANCELLED, GATEWAY_CAPTURED, REFUND_DUE);
        edge(CAPTURED, RECEIPT_ISSUED, PAID);
        edge(CAPTURED, REFUND_DECIDED, REFUND_DUE);
        edge(PAID, REFUND_DECIDED, REFUND_DUE);
        edge(REFUND_DUE, REFUND_PAID_OUT, REFUNDED);
    }

    private static void edge(PaymentState from, PaymentCause cause, PaymentState to) {
        GRAPH.computeIfAbsent(from, state -> new EnumMap<>(PaymentCause.class)).put(cause, to);
    }

    /** What follows, or empty when this cause has no place here. */
    public Optional<PaymentState> on(PaymentCause cause) {
        return Optional.ofNullable(edges().get(cause));
    }

    public Map<PaymentCause, PaymentState> edges() {
        return GRAPH.getOrDefault(this, Map.of());
    }

    /** Whether the payer still owes the amount. */
    public boolean isOwed() {
        return switch (this) {
            case DUE, STARTED, SUBMITTED, AUTHORISED, FAILED, EXPIRED -> true;
            case CAPTURED, PAID, WAIVED, CANCELLED, REFUND_DUE, REFUNDED -> false;
        };
    }

    /** Whether the agency holds the payer's money. */
    public boolean holdsMoney() {
        return this == CAPTURED || this == PAID || this == REFUND_DUE;
    }
}
