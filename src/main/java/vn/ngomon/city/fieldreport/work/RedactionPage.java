package vn.ngomon.city.fieldreport.work;

import java.util.UUID;

/** A picture on which persons and number plates are made unrecognisable. */
public record RedactionPage(UUID report, UUID photo, boolean altered) {}
