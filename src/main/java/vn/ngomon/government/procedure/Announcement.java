package vn.ngomon.government.procedure;

import java.time.LocalDate;
import vn.ngomon.government.procedure.content.Origin;

/**
 * A decision that announces procedures (quyết định công bố).
 *
 * @param number such as {@code 1234/QĐ-UBND}
 */
public record Announcement(String number, LocalDate decidedOn, String issuer, String title, Origin origin) implements Decision {

    public Announcement {
        if (number.isBlank() || number.length() > 60) {
            throw new IllegalArgumentException("Not a decision's number: " + number);
        }
    }
}
