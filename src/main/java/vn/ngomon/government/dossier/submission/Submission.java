package vn.ngomon.government.dossier.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.papers.Paper;

/**
 * A dossier to be filed.
 *
 * @param procedureCase the situation chosen (trường hợp), or empty when the procedure knows none
 * @param agencyId the competent agency where the address does not decide it, or null
 * @param late when and why a paper intake of an outage is entered only now, or null
 */
public record Submission(String procedureCode, String procedureCase, Dossier.Channel channel, Applicant applicant, Owner owner, JsonNode formValue,
        List<Handed> papers, Dossier.ReturnBy returnBy, @Nullable UUID agencyId, @Nullable Late late) {

    /**
     * @param takenInAt the true time of receipt
     * @param reason why it could not be entered then
     */
    public record Late(Instant takenInAt, String reason) {}

    /** One paper handed in; its files in page order. */
    public record Handed(String code, Paper.Presented presented, int copies, List<UUID> files) {

        public Handed {
            files = List.copyOf(files);
        }
    }

    public Submission {
        papers = List.copyOf(papers);
    }
}
