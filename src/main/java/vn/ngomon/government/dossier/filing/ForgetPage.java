package vn.ngomon.government.dossier.filing;

import java.time.Instant;
import java.util.UUID;
import vn.ngomon.government.procedure.content.Text;

/** A draft about to be deleted. */
public record ForgetPage(UUID id, Text procedure, Instant updatedAt) {}
