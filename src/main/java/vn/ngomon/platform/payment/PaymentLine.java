package vn.ngomon.platform.payment;

/**
 * One amount asked for.
 *
 * @param name as the announcing decision calls it
 * @param legalBasis the resolution, circular or decree that sets the rate
 * @param amount in VND; 0 where an exemption applies to this line
 */
public record PaymentLine(Kind kind, String name, String legalBasis, long amount) {

    /** The law tells the price of a service (phí) from a fixed charge of the state (lệ phí). */
    public enum Kind {
        /** Phí. */
        FEE,
        /** Lệ phí. */
        CHARGE
    }

    public PaymentLine {
        if (amount < 0 || amount > 1_000_000_000_000L) {
            throw new IllegalArgumentException("Not an amount in VND: " + amount);
        }
    }
}
