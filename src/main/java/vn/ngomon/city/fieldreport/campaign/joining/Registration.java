package vn.ngomon.city.fieldreport.campaign.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody comes, with so many people, themselves included. */
public record Registration(UUID event, UUID account, int people, @Nullable String note, Instant registeredAt) {}
