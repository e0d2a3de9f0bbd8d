package vn.ngomon.platform.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Role;

/**
 * An opinion as the journal can account for it: what was asked and answered only by digests, since officials' words may name
 * people and stay out of the journal.
 */
record OpinionRow(UUID id, int round, UUID agency, @Nullable UUID unit, Role role, String question, @Nullable Instant due, UUID askedBy, Instant askedAt,
        @Nullable String answer, @Nullable UUID answeredBy, @Nullable Instant answeredAt, @Nullable Instant withdrawnAt) {

    static OpinionRow of(Opinion opinion) {
        return new OpinionRow(opinion.id(), opinion.round(), opinion.agencyId(), opinion.unitId(), opinion.role(), digest(opinion.id(), opinion.question()),
                opinion.due(), opinion.askedBy(), opinion.askedAt(), opinion.answer() == null ? null : digest(opinion.id(), opinion.answer()),
                opinion.answeredBy(), opinion.answeredAt(), opinion.withdrawnAt());
    }

    OpinionRow answered(String words, UUID by, Instant at) {
        return new OpinionRow(id, round, agency, unit, role, question, due, askedBy, askedAt, words, by, at, withdrawnAt);
    }

    OpinionRow withdrawn(Instant at) {
        return answeredAt != null || withdrawnAt != null ? this
                : new OpinionRow(id, round, agency, unit, role, question, due, askedBy, askedAt, answer, answeredBy, answeredAt, at);
    }

    /** What the journal's entry has to say of a question beyond its own columns. */
    static Map<String, Object> told(Opinion opinion) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", opinion.id().toString());
        told.put("agency", opinion.agencyId().toString());
        told.put("role", opinion.role().name());
        told.put("question", digest(opinion.id(), opinion.question()));
        if (opinion.unitId() != null) {
            told.put("unit", opinion.unitId().toString());
        }
        if (opinion.due() != null) {
            told.put("due", opinion.due().toString());
        }
        return told;
    }

    static String digest(UUID id, String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((id + words).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
