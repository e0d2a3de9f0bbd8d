package vn.ngomon.platform.identity;

import java.util.UUID;

/** How an attempt to verify an identity number ends. */
public sealed interface Verification {

    record Verified(UUID account) implements Verification {}

    /** Another account is verified for this number; a clerk who sees the paper may move it on purpose. */
    record HeldByAnother(UUID account) implements Verification {}

    record NoSuchAccount() implements Verification {}

    record NotANumber() implements Verification {}

    /** Nobody verifies their own number, and only a desk clerk verifies. */
    record NotAllowed() implements Verification {}
}
