package vn.ngomon.government.dossier.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step asked for by a program.
 *
 * @param version the version the caller saw; absent when it does not matter
 * @param result a file from {@code POST /api/v1/files} that becomes the draft's next version, with {@code propose} and {@code proposeRefusal}
 * @param number with {@code dated} and {@code signedFile}: attached to the approved version before {@code issue}
 * @param papers what answers a request for papers, with {@code giveIntakeSupplement} and {@code giveSupplement}
 * @param feesPaid the fees due were taken in cash over the counter
 * @param input what the action itself reads: {@code fee.0}, {@code base.0}, {@code count.0}, {@code pages}, {@code copies}, {@code feeGround},
 *     {@code newDate}, {@code papers} asked for, {@code agency}, {@code receivedBy}
 */
record WantedAct(@Nullable String reason, @Nullable Integer version, @Nullable UUID assignee, @Nullable UUID result, @Nullable String number,
        @Nullable LocalDate dated, @Nullable UUID signedFile, @Nullable List<WantedDossier.Handed> papers, @Nullable Boolean feesPaid,
        @Nullable Map<String, Object> input) {

    static final WantedAct NOTHING = new WantedAct(null, null, null, null, null, null, null, null, null, null);

    Map<String, Object> inputOrNone() {
        return Optional.ofNullable(input).orElse(Map.of());
    }

    List<WantedDossier.Handed> papersOrNone() {
        return Optional.ofNullable(papers).orElse(List.of());
    }
}
