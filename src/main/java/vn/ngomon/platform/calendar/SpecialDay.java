package vn.ngomon.platform.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says.
 *
 * @param name as declared, in Vietnamese; shown where the occasion is {@link Occasion#OTHER}
 * @param basis the law, decision or announcement it rests on
 * @param swappedWith for a swap: the other day of the pair
 */
public record SpecialDay(LocalDate date, Kind kind, Occasion occasion, String name, String basis,
        @Nullable LocalDate swappedWith) {

    /** What the day is. */
    public enum Kind {
        /** A public holiday or any other day declared off. */
        DAY_OFF,
        /** Off because a holiday fell on weekly rest (Labour Code 2019, art. 111(3)), or in exchange for a worked day. */
        COMPENSATORY_DAY_OFF,
        /** Weekly rest or a holiday that is worked, mostly a Saturday in exchange for a weekday off. */
        WORKING_DAY
    }

    /** Why (Labour Code 2019, art. 112; Resolution 28/2026/QH16 for Culture Day). */
    public enum Occasion { NEW_YEAR, TET, HUNG_KINGS, REUNIFICATION, LABOUR, NATIONAL, CULTURE, SWAP, OTHER }

    public static SpecialDay off(LocalDate date, String name, String basis) {
        return new SpecialDay(date, Kind.DAY_OFF, Occasion.OTHER, name, basis, null);
    }

    public static SpecialDay worked(LocalDate date, String name, String basis) {
        return new SpecialDay(date, Kind.WORKING_DAY, Occasion.SWAP, name, basis, null);
    }

    public boolean isWorked() {
        return kind == Kind.WORKING_DAY;
    }
}
