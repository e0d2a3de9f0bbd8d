package vn.ngomon.government.dossier.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.casework.Move;

/**
 * A request for papers (Form 02), asked once and complete: each paper with what is wrong with it.
 *
 * @param atIntake before acceptance: no code and no clock yet
 * @param answerBy until when the applicant may answer
 */
public record Request(UUID id, UUID dossierId, int round, boolean atIntake, String reason, List<Asked> papers, Instant answerBy, UUID askedBy,
        Instant askedAt, @Nullable Instant answeredAt) {

    /** @param paper null only while asking: a paper beyond the list becomes one of the dossier's with the request */
    public record Asked(@Nullable UUID paper, String name, String remark) {

        /** @throws IllegalArgumentException when it is not one, as a page or a program writes it */
        public static Asked of(@Nullable Object given) {
            return switch (given) {
                case Asked asked -> asked;
                case Map<?, ?> map when map.get("name") != null -> new Asked(Optional.ofNullable(map.get("paper")).map(id -> UUID.fromString(id.toString())).orElse(null),
                        map.get("name").toString(), Optional.ofNullable(map.get("remark")).map(Object::toString).orElse(""));
                case null, default -> throw new IllegalArgumentException("papers");
            };
        }
    }

    public Request {
        papers = List.copyOf(papers);
    }

    /** The papers asked for in a move. */
    static List<Asked> asked(Move move) {
        return move.input().get("papers") instanceof List<?> list ? list.stream().map(Asked::of).toList() : List.of();
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
