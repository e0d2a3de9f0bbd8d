package vn.ngomon.government.dossier.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;

/** The words of a Word draft, line by line, so that a leader reads it on the page beside the papers. */
final class DocxText {

    private static final int LONGEST = 400;

    private DocxText() {}

    /** Empty for anything but a readable Word document. */
    static List<String> of(Files files, UUID file) {
        if (!files.get(file).mediaType().equals(FileRules.DOCX)) {
            return List.of();
        }
        try (var in = files.open(file); var document = new XWPFDocument(in)) {
            var lines = new ArrayList<String>();
            document.getBodyElements().forEach(element -> add(element, lines));
            return lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.matches("_+")).limit(LONGEST).toList();
        } catch (POIXMLException unreadable) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static void add(IBodyElement element, List<String> lines) {
        switch (element) {
            case XWPFParagraph paragraph -> lines.add(paragraph.getText());
            case XWPFTable table -> table.getRows().forEach(row -> lines.add(row.getTableCells().stream().map(DocxText::cell)
                    .map(text -> text.replaceAll("_{3,}", "").strip()).filter(text -> !text.isEmpty()).collect(Collectors.joining("  |  "))));
            default -> { }
        }
    }
}
