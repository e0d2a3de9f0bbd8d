package vn.ngomon.government.dossier;

import java.time.Instant;
import java.util.UUID;

/** The result went out: when, by which officer, to whom, and how. */
public record Handover(Instant at, UUID by, String receivedBy, Dossier.ReturnBy returnBy) {}
