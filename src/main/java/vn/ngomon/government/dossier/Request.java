package vn.ngomon.government.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for papers (Form 02), asked once and complete: each paper with what is wrong with it.
 *
 * @param atIntake before acceptance: no code and no clock yet
 * @param answerBy until when the applicant may answer
 */
public record Request(UUID id, UUID dossierId, int round, boolean atIntake, String reason, List<Asked> papers, Instant answerBy, UUID askedBy,
        Instant askedAt, @Nullable Instant answeredAt) {

    /** @param paper null only while asking: a paper beyond the list becomes one of the dossier's with the request */
    public record Asked(@Nullable UUID paper, String name, String remark) {}

    public Request {
        papers = List.copyOf(papers);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
