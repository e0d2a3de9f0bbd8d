package vn.ngomon.platform.directory.load;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.Sheet;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.time.Dates;

/** Reads typed values from a row and notes what cannot be read, by row and column. */
record Cells(Sheet.Row row, ImportReport.Tally tally) {

    private static final Set<String> YES = Set.of("yes", "true", "1", "x", "co", "y");
    private static final Set<String> NO = Set.of("no", "false", "0", "khong", "n");

    Optional<String> text(String... headings) {
        return row.text(headings);
    }

    @Nullable String required(String... headings) {
        var value = row.text(headings);
        if (value.isEmpty()) {
            error(headings[0], "directory.import.missing");
        }
        return value.orElse(null);
    }

    Optional<LocalDate> date(String... headings) {
        var value = row.text(headings);
        var day = value.flatMap(Dates::read);
        if (value.isPresent() && day.isEmpty()) {
            error(headings[0], "directory.import.notADate", value.get());
        }
        return day;
    }

    @Nullable Double number(double least, double most, String... headings) {
        var value = row.text(headings).orElse(null);
        if (value == null) {
            return null;
        }
        try {
            var number = Double.parseDouble(value.replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        error(headings[0], "directory.import.notANumber", value);
        return null;
    }

    Optional<Boolean> flag(String... headings) {
        return row.text(headings).flatMap(value -> {
            var word = Fold.fold(value);
            if (YES.contains(word)) {
                return Optional.of(true);
            }
            if (!NO.contains(word)) {
                error(headings[0], "directory.import.notAFlag", value);
            }
            return Optional.of(false);
        });
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type, String value, String heading) {
        for (var choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value.strip().replace(' ', '_'))) {
                return Optional.of(choice);
            }
        }
        error(heading, "directory.import.unknownValue", value);
        return Optional.empty();
    }

    void error(String column, String key, Object... args) {
        tally.error(row, column, key, args);
    }
}
