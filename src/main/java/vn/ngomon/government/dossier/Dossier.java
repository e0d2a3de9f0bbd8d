package vn.ngomon.government.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts of one dossier; its step, phase and clock are its case of the same id.
 *
 * @param lookup the random number given at once on filing; {@code code} is the official one, issued at acceptance
 * @param agencyId competent to decide; {@code frontAgencyId} receives and returns
 * @param enteredLate taken in on paper during an outage and entered afterwards with its true time
 */
public record Dossier(UUID id, String lookup, UUID procedureVersionId, String procedureCode, String procedureCase, Channel channel, UUID agencyId,
        UUID frontAgencyId, @Nullable UUID parentId, Applicant applicant, Owner owner, String formKey, int formVersion, JsonNode formValue,
        ReturnBy returnBy, Instant submittedAt, @Nullable Instant receivedAt, @Nullable String code, boolean enteredLate, boolean simulated) {

    /** How it came in. */
    public enum Channel { ONLINE, DESK, POST }

    /** How the result goes out. */
    public enum ReturnBy { DESK, POST, ONLINE }

    /** As accepted under its official code. */
    Dossier received(String newCode, Instant at) {
        return new Dossier(id, lookup, procedureVersionId, procedureCode, procedureCase, channel, agencyId, frontAgencyId, parentId, applicant, owner, formKey,
                formVersion, formValue, returnBy, submittedAt, at, newCode, enteredLate, simulated);
    }

    /** What the officers call it: the code, or the look-up number until there is one. */
    public String name() {
        return code == null ? lookup : code;
    }
}
