package vn.ngomon.platform.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special day as it stands in the books.
 *
 * @param agencyId null for the nation's
 * @param confidence STATUTE, SOURCED, KNOWN or DECLARED: how surely the date is known
 */
public record DeclaredDay(UUID id, @Nullable UUID agencyId, SpecialDay day, String confidence) {}
