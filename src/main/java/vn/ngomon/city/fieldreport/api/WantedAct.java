package vn.ngomon.city.fieldreport.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step asked for by a program.
 *
 * @param version the version the caller saw; absent when it does not matter
 * @param agency with {@code dispatch}, {@code alert}, {@code redispatch}, {@code forward}: who shall handle it; absent: as the rules say
 * @param assignee with {@code reassign}: the colleague's account
 * @param answer with {@code answer}
 * @param into with {@code merge}: the report it goes into
 * @param newDate with {@code extend}
 * @param before pictures sent ahead, as the agency found it; {@code after} once it was mended
 */
record WantedAct(@Nullable String reason, @Nullable Integer version, @Nullable UUID agency, @Nullable UUID assignee, @Nullable String answer, @Nullable UUID into, @Nullable Instant newDate,
        @Nullable List<UUID> before, @Nullable List<UUID> after) {

    static final WantedAct NOTHING = new WantedAct(null, null, null, null, null, null, null, null, null);
}
