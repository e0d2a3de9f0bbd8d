package vn.ngomon.platform.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.register.ImportReport.RowProblem;
import vn.ngomon.platform.register.RegisterChange.Problem;
import vn.ngomon.platform.time.Dates;

/**
 * Registers in and out of files. The columns are {@code key}, {@code valid_from}, {@code valid_to} and the fields. An
 * import changes everything or nothing; a dry run says what it would do.
 */
@Component
public class RegisterFiles {

    private static final LocalDate ALWAYS = LocalDate.of(1945, 9, 2);

    private final Registers registers;
    private final RegisterRecords records;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    RegisterFiles(Registers registers, RegisterRecords records, TransactionTemplate transactions, JsonMapper json) {
        this.registers = registers;
        this.records = records;
        this.transactions = transactions;
        this.json = json;
    }

    /** @param reader sees only the fields it may */
    public void exportCsv(RegisterDefinition definition, @Nullable Actor reader, OutputStream out) throws IOException {
        Sheets.writeCsv(out, headings(definition, reader), rows(definition, reader));
    }

    public void exportXlsx(RegisterDefinition definition, @Nullable Actor reader, OutputStream out) throws IOException {
        Sheets.writeXlsx(out, definition.key(), headings(definition, reader), rows(definition, reader));
    }

    private static List<String> headings(RegisterDefinition definition, @Nullable Actor reader) {
        return Stream.concat(Stream.of("key", "valid_from", "valid_to"), definition.fieldsFor(reader).stream().map(Field::name)).toList();
    }

    private Consumer<Consumer<List<String>>> rows(RegisterDefinition definition, @Nullable Actor reader) {
        var fields = definition.fieldsFor(reader);
        return writer -> records.each(definition.key(), record -> {
            var cells = new ArrayList<String>();
            cells.add(record.key());
            cells.add(record.validFrom().toString());
            cells.add(record.validTo() == null ? "" : record.validTo().toString());
            fields.forEach(field -> cells.add(record.text(field.name())));
            writer.accept(cells);
        });
    }

    /** @param name tells CSV from XLSX by its ending */
    public ImportReport read(RegisterDefinition definition, InputStream in, String name, boolean dryRun, Actor actor, String reason) {
        List<Sheets.Row> rows;
        try {
            rows = name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? Sheets.readXlsx(in) : Sheets.readCsv(in);
        } catch (Sheets.Unreadable e) {
            return new ImportReport(0, 0, 0, false, List.of(new RowProblem(1, "", "register.invalid.file")));
        }
        return transactions.execute(status -> {
            var report = apply(definition, rows, actor, reason);
            if (dryRun || !report.problems().isEmpty()) {
                status.setRollbackOnly();
                return new ImportReport(report.added(), report.corrected(), report.unchanged(), false, report.problems());
            }
            return report;
        });
    }

    private ImportReport apply(RegisterDefinition definition, List<Sheets.Row> rows, Actor actor, String reason) {
        int added = 0;
        int corrected = 0;
        int unchanged = 0;
        var problems = new ArrayList<RowProblem>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var wrong = new ArrayList<Problem>();
            var key = row.cells().getOrDefault("key", "");
            var from = date(row, "valid_from", wrong).orElse(ALWAYS);
            var to = date(row, "valid_to", wrong).orElse(null);
            var value = value(definition, row.cells(), wrong);
            if (!seen.add(key + " " + from)) {
                wrong.add(new Problem("key", "duplicate"));
            }
            var before = records.startingOn(definition.key(), key, from);
            if (before.isPresent()) {
                keepHidden(definition, row.cells(), before.get(), value);
            }
            if (!wrong.isEmpty()) {
                wrong.forEach(problem -> problems.add(RowProblem.of(row.number(), problem)));
            } else if (before.isPresent() && before.get().value().equals(value) && java.util.Objects.equals(before.get().validTo(), to)) {
                unchanged++;
            } else {
                var change = before.isPresent() ? registers.correct(before.get().id(), before.get().version(), value, from, to, actor, reason)
                        : registers.add(definition.key(), key, value, from, to, actor, reason);
                switch (change) {
                    case RegisterChange.Saved saved when before.isPresent() -> corrected++;
                    case RegisterChange.Saved saved -> added++;
                    case RegisterChange.Invalid(var found) -> found.forEach(problem -> problems.add(RowProblem.of(row.number(), problem)));
                    case RegisterChange.Overlaps overlaps -> problems.add(RowProblem.of(row.number(), new Problem("valid_from", "overlap")));
                    case RegisterChange.Stale stale -> problems.add(RowProblem.of(row.number(), new Problem("key", "duplicate")));
                }
            }
        }
        return new ImportReport(added, corrected, unchanged, true, problems);
    }

    /** A file without a column says nothing about that field. */
    private static void keepHidden(RegisterDefinition definition, Map<String, String> cells, RegisterRecord before, ObjectNode value) {
        definition.fields().stream().filter(field -> !cells.containsKey(field.name()) && before.value().has(field.name()))
                .forEach(field -> value.set(field.name(), before.value().get(field.name())));
    }

    private static Optional<LocalDate> date(Sheets.Row row, String column, List<Problem> wrong) {
        var text = row.cells().getOrDefault(column, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = Dates.read(text);
        if (date.isEmpty()) {
            wrong.add(new Problem(column, "format"));
        }
        return date;
    }

    /** Text as typed in a form or a cell to a value of the schema's types; a blank is no value. */
    ObjectNode value(RegisterDefinition definition, Map<String, String> cells, List<Problem> wrong) {
        var value = json.createObjectNode();
        for (var field : definition.fields()) {
            var text = cells.getOrDefault(field.name(), "").strip();
            if (text.isEmpty()) {
                continue;
            }
            switch (field.type()) {
                case TEXT, CHOICE -> value.put(field.name(), text);
                case DATE -> Dates.read(text).ifPresentOrElse(date -> value.put(field.name(), date.toString()),
                        () -> wrong.add(new Problem(field.name(), "format")));
                case BOOLEAN -> value.put(field.name(), List.of("true", "1", "x", "có", "yes").contains(text.toLowerCase(java.util.Locale.ROOT)));
                case INTEGER, NUMBER -> {
                    if (text.matches("-?\\d{1,18}")) {
                        value.put(field.name(), Long.parseLong(text));
                    } else if (field.type() == Field.Type.NUMBER && text.matches("-?\\d{1,15}[.,]\\d{1,10}")) {
                        value.put(field.name(), Double.parseDouble(text.replace(',', '.')));
                    } else {
                        wrong.add(new Problem(field.name(), "type"));
                    }
                }
            }
        }
        return value;
    }
}
