package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter thinks of the newest answer.
 *
 * @param score 1 không hài lòng, 2 chấp nhận, 3 hài lòng, 4 rất hài lòng
 * @param fixed whether it is mended, by the reporter's own eyes
 */
public record Rating(int score, boolean fixed, @Nullable String comment, Instant ratedAt) {}
