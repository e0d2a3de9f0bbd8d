package vn.ngomon.platform.payment;

/** How an act on a payment ended. */
public sealed interface PaymentOutcome {

    /** Money changed hands now; this is the receipt. */
    record Paid(Receipt receipt) implements PaymentOutcome {}

    /** Somebody was first: the receipt is theirs, nothing was taken twice. */
    record AlreadyPaid(Receipt receipt) implements PaymentOutcome {}

    record Moved(PaymentState to) implements PaymentOutcome {}

    /** The cause has no place in this state; nothing changed. */
    record Refused(PaymentState state, PaymentCause cause) implements PaymentOutcome {

        public String messageKey() {
            return "payment.refused." + state.name();
        }
    }
}
