package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.print.Letterhead;

/**
 * The register of dossiers of one receiving desk in a period (sổ theo dõi hồ sơ).
 *
 * @param agency whose desk it is
 */
public record RegisterPage(UUID agency, String form, Letterhead head, LocalDate from, LocalDate to, List<Row> rows) {

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    public record Row(String code, String procedure, String applicant, String contact, String agency, @Nullable Instant receivedAt, @Nullable Instant promised,
            @Nullable Instant passedOn, @Nullable Instant ready, @Nullable Instant returned, String returnBy, String receivedBy, String remark) {}
}
