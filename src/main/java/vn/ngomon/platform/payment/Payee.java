package vn.ngomon.platform.payment;

import java.util.UUID;

/** The agency that collects and issues the receipt, by the name it has today. */
public record Payee(UUID agencyId, String name) {}
