package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/** A question put to another unit or agency while the case stays where it is, and its answer once given. */
public record Opinion(UUID id, UUID caseId, int round, UUID agencyId, @Nullable UUID unitId, Role role, String question, @Nullable Instant due,
        UUID askedBy, Instant askedAt, @Nullable String answer, @Nullable UUID answeredBy, @Nullable Instant answeredAt) {}
