package vn.ngomon.government.dossier.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A filing somebody has begun. Saved at every page, theirs alone, deleted when submitted.
 *
 * @param procedureCase the situation chosen, or empty
 * @param areaCode the commune that decides which agency is competent, or null until it is chosen
 */
public record Draft(UUID id, UUID account, String procedureCode, UUID procedureVersionId, String procedureCase, @Nullable String areaCode,
        ObjectNode formValue, Instant createdAt, Instant updatedAt) {

    public Draft at(String chosenCase, @Nullable String area) {
        return new Draft(id, account, procedureCode, procedureVersionId, chosenCase, area, formValue, createdAt, updatedAt);
    }

    public Draft answered(ObjectNode value) {
        return new Draft(id, account, procedureCode, procedureVersionId, procedureCase, areaCode, value, createdAt, updatedAt);
    }
}
