package vn.ngomon.platform.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.ngomon.platform.ui.Formulas;

/** Tables in files: CSV (UTF-8, as Excel opens it) and XLSX, row by row. */
final class Sheets {

    /** A row of a file: its number there (the heading is 1) and its cells by heading. */
    record Row(int number, Map<String, String> cells) {}

    /** The file is no table of this kind. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
            .setIgnoreEmptyLines(true).get();

    private Sheets() {}

    static List<Row> readCsv(InputStream in) throws Unreadable {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.mark(1);
            if (reader.read() != 0xFEFF) {
                reader.reset();
            }
            var rows = new ArrayList<Row>();
            for (var record : CSV.parse(reader)) {
                var cells = new LinkedHashMap<String, String>();
                record.toMap().forEach((name, cell) -> cells.put(name, Formulas.plain(cell)));
                rows.add(new Row((int) record.getRecordNumber() + 1, cells));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    static List<Row> readXlsx(InputStream in) throws Unreadable {
        try (var file = OPCPackage.open(in)) {
            var workbook = new XSSFReader(file);
            var sheets = workbook.getSheetsData();
            var rows = new ArrayList<Row>();
            if (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(workbook.getStylesTable(), new ReadOnlySharedStringsTable(file),
                            new Collector(rows), false));
                    xml.parse(new InputSource(sheet));
                }
            }
            return rows;
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException | SAXException
                | ParserConfigurationException e) {
            throw new Unreadable(e);
        }
    }

    private static final class Collector implements SheetContentsHandler {

        private final List<Row> rows;
        private final Map<Integer, String> headings = new HashMap<>();
        private Map<String, String> cells = new LinkedHashMap<>();
        private boolean heading;

        Collector(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            cells = new LinkedHashMap<>();
            heading = number == 0;
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            if (value == null) {
                return;
            }
            if (heading) {
                headings.put(column, value.strip());
            } else if (headings.containsKey(column)) {
                cells.put(headings.get(column), value.strip());
            }
        }

        @Override
        public void endRow(int number) {
            if (number > 0 && cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(number + 1, cells));
            }
        }
    }

    /** @param source hands every row to the writer, cells in the order of the headings */
    static void writeCsv(OutputStream out, List<String> headings, Consumer<Consumer<List<String>>> source) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
        source.accept(cells -> {
            try {
                printer.printRecord(cells.stream().map(Formulas::harmless));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    static void writeXlsx(OutputStream out, String title, List<String> headings, Consumer<Consumer<List<String>>> source) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var sheet = workbook.createSheet(title);
            sheet.createFreezePane(0, 1);
            var number = new int[1];
            Consumer<List<String>> write = cells -> {
                var row = sheet.createRow(number[0]++);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            };
            write.accept(headings);
            source.accept(write);
            workbook.write(out);
        }
    }
}
