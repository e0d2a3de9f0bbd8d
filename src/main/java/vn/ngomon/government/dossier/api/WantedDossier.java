package vn.ngomon.government.dossier.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.papers.Paper;

/**
 * A dossier as a program files it.
 *
 * @param procedureCase {@code case} on the wire: the situation chosen, where the procedure knows several
 * @param agency the competent agency, where neither the address nor the clerk's own seat decides it
 * @param area code of the applicant's commune
 * @param takenInAt the true time of a paper intake during an outage, with {@code lateReason}: why it is entered only now
 */
record WantedDossier(@Nullable String procedure, @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable String procedureCase,
        Dossier.@Nullable Channel channel, @Nullable Person applicant, @Nullable Holder owner, @Nullable JsonNode form, @Nullable List<Handed> papers,
        Dossier.@Nullable ReturnBy returnBy, @Nullable UUID agency, @Nullable String area, @Nullable Instant takenInAt,
        @Nullable String lateReason) {

    record Person(Applicant.@Nullable Kind kind, @Nullable String name, @Nullable String number, @Nullable String phone, @Nullable String email,
            @Nullable String address) {}

    /** Whose matter it is; the applicant's own when absent. */
    record Holder(@Nullable String name, @Nullable String number) {}

    /** @param files ids from {@code POST /api/v1/files}, in page order */
    record Handed(@Nullable String code, Paper.@Nullable Presented presented, @Nullable Integer copies, @Nullable List<UUID> files) {

        List<UUID> filesOrNone() {
            return Optional.ofNullable(files).orElse(List.of());
        }
    }

    List<Handed> papersOrNone() {
        return Optional.ofNullable(papers).orElse(List.of());
    }
}
