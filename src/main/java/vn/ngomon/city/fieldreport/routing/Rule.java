package vn.ngomon.city.fieldreport.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.AreaCode;

/**
 * One line of the rules.
 *
 * @param category a category's or a group's code; null for every one
 * @param area a commune or a district; null for the whole province
 */
public record Rule(@Nullable String category, @Nullable AreaCode area, Hours hours, Target target) {

    /** When a rule holds, by the operations centre's calendar. */
    public enum Hours { ANY, DESK, OFF }

    /** The more exact a rule, the stronger: its category counts most, then its area, then its time. */
    int rank() {
        int categories = category == null ? 0 : category.contains(".") ? 2 : 1;
        int areas = area == null ? 0 : area.value().length() == 5 ? 2 : 1;
        return categories * 100 + areas * 10 + (hours == Hours.ANY ? 0 : 1);
    }

    boolean holds(Circumstance of) {
        return (category == null || category.equals(of.category()) || of.category().startsWith(category + "."))
                && (area == null || of.areas().contains(area))
                && (hours == Hours.ANY || (hours == Hours.DESK) == of.deskHours());
    }

    /** What must be the same for two rules to be two answers to one question. */
    String question() {
        return category + " " + area + " " + hours;
    }

    String write() {
        return Optional.ofNullable(category).orElse("*") + "," + Optional.ofNullable(area).map(AreaCode::value).orElse("*") + "," + hours + "," + target;
    }
}
