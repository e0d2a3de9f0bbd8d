package vn.ngomon.platform.payment;

/** How the money came. */
public enum PaymentMethod {
    CASH,
    /** To the agency's account; the reference names the transaction. */
    TRANSFER,
    /** Through the public post, which hands it over (Decision 45/2016/QD-TTg). */
    POST,
    GATEWAY
}
