package vn.ngomon.platform.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of a register show. */
public final class RegisterPages {

    private RegisterPages() {}

    /** All registers this officer may read. */
    public record Index(List<RegisterDefinition> registers) {
        public Index {
            registers = List.copyOf(registers);
        }
    }

    /**
     * One register as a table.
     *
     * @param day yyyy-mm-dd or empty
     * @param next the last record's id when more follow, or null
     */
    public record Table(RegisterDefinition definition, List<Field> fields, List<RegisterRecord> records, String query, String day,
            @Nullable String next, boolean mayEdit, @Nullable ImportReport report) {
        public Table {
            fields = List.copyOf(fields);
            records = List.copyOf(records);
        }
    }

    /**
     * One record with its form and its history.
     *
     * @param record null for a new one
     * @param typed what stands in the form, by input name
     * @param problems message keys by field; the empty name stands for the whole form
     */
    public record Sheet(RegisterDefinition definition, List<Field> fields, @Nullable RegisterRecord record, List<HistoryLine> history,
            Map<String, String> typed, Map<String, String> problems, boolean mayEdit) {
        public Sheet {
            fields = List.copyOf(fields);
            history = List.copyOf(history);
            typed = Map.copyOf(typed);
            problems = Map.copyOf(problems);
        }

        public String typed(String name) {
            return typed.getOrDefault(name, "");
        }
    }
}
