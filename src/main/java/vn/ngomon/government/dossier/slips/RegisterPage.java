package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.print.Letterhead;
import vn.ngomon.platform.ui.Pager;

/**
 * The register of dossiers of one receiving desk in a period (sổ theo dõi hồ sơ).
 *
 * @param agency whose desk it is
 * @param cut how many rows are printed when the period holds more, else 0
 */
public record RegisterPage(UUID agency, String form, Letterhead head, LocalDate from, LocalDate to, List<Row> rows, Pager pager, int cut) {

    public RegisterPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param passedOn when the desk had to pass it to those who work on it; null where it was served at once
     * @param ending how it ended, where not with a result
     */
    public record Row(String code, Text procedure, int sets, String applicant, String contact, String agency, @Nullable Instant receivedAt,
            @Nullable Instant promised, @Nullable Instant passedOn, @Nullable Instant ready, @Nullable Instant returned, String returnBy, String receivedBy,
            @Nullable Ending ending) {}
}
