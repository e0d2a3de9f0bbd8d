package vn.ngomon.platform.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the tables hold of one case: what replaying its journal must give again, column by column. */
record CaseRows(CaseFile file, Watch.Warning warned, List<Line> ledger, List<Task> tasks, List<OpinionRow> opinions) {

    /** @param entry the ledger's line as text, {@code promised} what held after it */
    record Line(int sequence, String entry, @Nullable Instant promised) {}

    /** A column where journal and table differ. */
    record Difference(String column, @Nullable Object journal, @Nullable Object table) {}

    /** The first difference from what the tables say. */
    Optional<Difference> difference(CaseRows table) {
        return columns("case_file", file, table.file)
                .or(() -> unequal("case_file.warned", warned, table.warned))
                .or(() -> rows("case_file.ledger", ledger, table.ledger))
                .or(() -> rows("case_task", tasks, table.tasks))
                .or(() -> rows("case_opinion", opinions, table.opinions));
    }

    private static <R extends Record> Optional<Difference> rows(String name, List<R> journal, List<R> table) {
        if (journal.size() != table.size()) {
            return unequal(name + " rows", journal.size(), table.size());
        }
        var found = new ArrayList<Difference>();
        for (int i = 0; i < journal.size() && found.isEmpty(); i++) {
            columns(name, journal.get(i), table.get(i)).ifPresent(found::add);
        }
        return found.stream().findFirst();
    }

    private static <R extends Record> Optional<Difference> columns(String name, R journal, R table) {
        if (journal.equals(table)) {
            return Optional.empty();
        }
        for (var component : journal.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                var different = unequal(name + "." + component.getName(), component.getAccessor().invoke(journal), component.getAccessor().invoke(table));
                if (different.isPresent()) {
                    return different;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> unequal(String column, @Nullable Object journal, @Nullable Object table) {
        return Objects.equals(journal, table) ? Optional.empty() : Optional.of(new Difference(column, journal, table));
    }
}
