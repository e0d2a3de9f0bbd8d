package vn.ngomon.government.procedure.content;

import org.jspecify.annotations.Nullable;

/**
 * One line of what is to be paid. Phí pays a service, lệ phí is a fixed state charge (Law on fees and charges 97/2015):
 * separate lines, each with its legal basis.
 *
 * @param published the words or figures of the record this was read from
 */
public record FeeLine(Kind kind, Text name, Price price, @Nullable String legalBasis, @Nullable Text exemption,
        @Nullable String published) {

    /** What the money is. */
    public enum Kind {
        FEE, CHARGE,
        /** The record does not say which. */
        UNSTATED
    }
}
