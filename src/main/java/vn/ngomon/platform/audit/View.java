package vn.ngomon.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at something.
 *
 * @param account who looked; null once the person was erased
 * @param subjectId what was looked at; null once that person was erased
 */
record View(UUID id, Instant at, @Nullable UUID account, String subjectKind, @Nullable UUID subjectId, String what) {}
