package vn.ngomon.platform.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A week of desk hours as it stands in the books.
 *
 * @param agencyId null for the nation's
 */
public record DeclaredHours(UUID id, @Nullable UUID agencyId, DeskHours hours, String basis) {}
