package vn.ngomon.platform.payment;

/** Why a payment moves: the reason on an edge of the state graph. */
public enum PaymentCause {
    /** The law asks for it. */
    REQUESTED,
    /** Money or proof of transfer was seen at a desk. */
    PAID_AT_DESK,
    /** An exemption applies (Law on fees and charges, article 10). */
    EXEMPTED,
    /** What it was asked for no longer happens. */
    CALLED_OFF,
    /** The payer went to a gateway. */
    GATEWAY_OPENED,
    /** The payer left the gateway without paying. */
    GATEWAY_LEFT,
    /** The payer pressed pay; the gateway is at work. */
    GATEWAY_SUBMITTED,
    /** The bank has reserved the money. */
    GATEWAY_AUTHORISED,
    /** The money is ours, however late that was said. */
    GATEWAY_CAPTURED,
    /** The bank or the gateway said no. */
    GATEWAY_FAILED,
    /** Nobody said anything in time. */
    GATEWAY_SILENT,
    /** The money that came by a gateway has its receipt. */
    RECEIPT_ISSUED,
    /** The agency decided to give the money back. */
    REFUND_DECIDED,
    /** The money went back. */
    REFUND_PAID_OUT
}
