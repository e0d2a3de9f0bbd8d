package vn.ngomon.platform.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One right to act: a role in an agency's unit.
 *
 * @param onBehalfOf the account that delegated this seat for a period, or null when it is the officer's own
 */
public record Seat(UUID agencyId, UUID unitId, Role role, @Nullable UUID onBehalfOf) {}
