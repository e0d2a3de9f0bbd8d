package vn.ngomon.government.procedure.importing;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.national.NationalRecord;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport.Problem;
import vn.ngomon.platform.command.Sheet;
import vn.ngomon.platform.command.SheetReader;

/** National records out of a file: JSON as the portal gives it, or a table (CSV, XLSX) whose headings are the national field names or their words. */
@Component
class NationalFiles {

    private final JsonMapper json;

    NationalFiles(JsonMapper json) {
        this.json = json;
    }

    /** @param number as a spreadsheet numbers it; in JSON the record's place, from 1 */
    record Row(String file, int number, NationalRecord record) {}

    void read(ImportFile file, Consumer<Row> rows, Consumer<Problem> errors) {
        if (isJson(file.content())) {
            records(file, rows, errors);
            return;
        }
        try {
            SheetReader.read(file).rows().forEach(row -> rows.accept(new Row(file.name(), row.number(), new NationalRecord(record(row)))));
        } catch (SheetReader.Unreadable e) {
            errors.accept(new Problem(file.name(), 0, "", "command.import.unreadable", List.of()));
        }
    }

    /** How many records a file holds, as far as it can be read: a fraction of the time that taking them needs. */
    long count(ImportFile file) {
        try {
            return isJson(file.content()) ? records(file.content()) : SheetReader.read(file).rows().size();
        } catch (SheetReader.Unreadable e) {
            return 0;
        }
    }

    private long records(byte[] content) {
        long count = 0;
        try (var parser = json.createParser(content)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return 1;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                parser.skipChildren();
                count++;
            }
        } catch (JacksonException e) {
            return count;
        }
        return count;
    }

    private static boolean isJson(byte[] content) {
        for (byte one : content) {
            if (one > ' ') {
                return one == '[' || one == '{';
            }
        }
        return false;
    }

    /** Record by record, so that a file broken at its end still has its rows judged. */
    private void records(ImportFile file, Consumer<Row> rows, Consumer<Problem> errors) {
        int number = 0;
        try (var parser = json.createParser(file.content())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode whole = parser.readValueAsTree();
                var items = whole.has("ma_thu_tuc") ? List.of(whole) : whole.valueStream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream).toList();
                for (var item : items.isEmpty() ? List.of(whole) : items) {
                    rows.accept(new Row(file.name(), ++number, new NationalRecord(item)));
                }
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                rows.accept(new Row(file.name(), ++number, new NationalRecord(parser.readValueAsTree())));
            }
        } catch (JacksonException e) {
            errors.accept(new Problem(file.name(), number, "", "procedure.import.notJson", List.of(e.getOriginalMessage())));
        }
    }

    private JsonNode record(Sheet.Row row) {
        var record = json.createObjectNode();
        NationalRecord.FIELDS.forEach(field -> row.text(field).ifPresent(text -> record.put(field, text)));
        return record;
    }
}
