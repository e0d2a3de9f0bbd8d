package vn.ngomon.platform.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out what a file is by looking into it: a workbook, JSON, GeoJSON, or text with commas, semicolons or tabs, in
 * UTF-8 (with or without mark), UTF-16 or the Vietnamese Windows code page that spreadsheets still write.
 */
public final class SheetReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final JsonMapper JSON = JsonMapper.shared();

    private SheetReader() {}

    /** A file that is none of these. */
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String file, Throwable cause) {
            super("Not a list that can be read: " + file, cause);
        }
    }

    public static Sheet read(ImportFile file) {
        try {
            if (isZip(file.content())) {
                return workbook(file);
            }
            var text = decode(file.content());
            var start = text.stripLeading();
            return start.startsWith("{") || start.startsWith("[") ? json(file, text) : csv(file, text);
        } catch (IOException | UncheckedIOException | JacksonException | OpenXML4JRuntimeException
                | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable(file.name(), e);
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1258"));
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Sheet csv(ImportFile file, String text) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        var rows = new ArrayList<Sheet.Row>();
        try (var parser = format.parse(new StringReader(text))) {
            List<String> headings = List.of();
            for (var line : parser) {
                if (line.getRecordNumber() == 1) {
                    headings = line.toList();
                } else {
                    add(rows, file, (int) line.getRecordNumber(), headings, line.toList());
                }
            }
        }
        return new Sheet(rows);
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            var count = header.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static Sheet workbook(ImportFile file) throws IOException {
        var rows = new ArrayList<Sheet.Row>();
        var formatter = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            List<String> headings = List.of();
            for (var line : book.getSheetAt(0)) {
                var values = new ArrayList<String>();
                for (int i = 0; i < line.getLastCellNum(); i++) {
                    values.add(text(line.getCell(i), formatter));
                }
                if (headings.isEmpty()) {
                    headings = List.copyOf(values);
                } else {
                    add(rows, file, line.getRowNum() + 1, headings, values);
                }
            }
        }
        return new Sheet(rows);
    }

    private static String text(@Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell);
    }

    private static void add(List<Sheet.Row> rows, ImportFile file, int number, List<String> headings, List<String> values) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(headings.size(), values.size()); i++) {
            cells.put(headings.get(i), values.get(i));
        }
        var row = Sheet.Row.of(file.name(), number, cells, null);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }

    /** An array of objects, an object with one array in it, or a FeatureCollection. */
    private static Sheet json(ImportFile file, String text) {
        var root = JSON.readTree(text);
        var items = root.isArray() ? root : root.path("features").isArray() ? root.path("features")
                : root.valueStream().filter(JsonNode::isArray).findFirst().orElseThrow(IllegalArgumentException::new);
        var rows = new ArrayList<Sheet.Row>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var feature = item.path("type").asString("").equals("Feature");
            var geometry = item.path("geometry");
            rows.add(Sheet.Row.of(file.name(), i + 2, scalars(feature ? item.path("properties") : item),
                    geometry.isObject() ? geometry : null));
        }
        return new Sheet(rows);
    }

    private static Map<String, String> scalars(JsonNode object) {
        var cells = new LinkedHashMap<String, String>();
        object.forEachEntry((name, value) -> {
            if (value.isValueNode() && !value.isNull()) {
                cells.put(name, value.asString());
            } else if (value.isArray()) {
                cells.put(name, String.join(" ", value.valueStream().map(JsonNode::asString).toList()));
            }
        });
        return cells;
    }
}
