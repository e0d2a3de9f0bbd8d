package vn.ngomon.government.dossier.reading;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.reading.DraftDocument.Align;
import vn.ngomon.government.dossier.reading.DraftDocument.Block;
import vn.ngomon.government.dossier.reading.DraftDocument.Cell;
import vn.ngomon.government.dossier.reading.DraftDocument.Paragraph;
import vn.ngomon.government.dossier.reading.DraftDocument.Row;
import vn.ngomon.government.dossier.reading.DraftDocument.Run;
import vn.ngomon.government.dossier.reading.DraftDocument.Table;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;

/** Lays a Word draft out for the page; pictures, headers and footers stay in the file itself, which can be opened beside it. */
@Component
public class DraftDocuments {

    private static final int LONGEST = 400;
    /** Half a point either side of what official documents are set in. */
    private static final double SMALL = 11.5;
    private static final double LARGE = 15.5;

    private final Files files;

    DraftDocuments(Files files) {
        this.files = files;
    }

    /** Empty for anything but a readable Word document. */
    public Optional<DraftDocument> of(UUID file) {
        if (!files.get(file).mediaType().equals(FileRules.DOCX)) {
            return Optional.empty();
        }
        try (var in = files.open(file); var document = new XWPFDocument(in)) {
            return Optional.of(new DraftDocument(document.getBodyElements().stream().limit(LONGEST).flatMap(DraftDocuments::block).toList()));
        } catch (POIXMLException | IllegalArgumentException | IOException unreadable) {    // broken, another format, or packed to explode
            return Optional.empty();
        }
    }

    private static Stream<Block> block(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> Stream.of(paragraph(paragraph));
            case XWPFTable table -> Stream.of(table(table));
            default -> Stream.empty();
        };
    }

    private static Paragraph paragraph(XWPFParagraph paragraph) {
        var style = paragraph.getStyle() == null ? "" : paragraph.getStyle().toLowerCase(Locale.ROOT);
        var heading = style.startsWith("heading") || style.equals("title");
        var text = paragraph.getText();
        var runs = new ArrayList<Run>();
        if (paragraph.getNumID() != null) {
            runs.add(new Run("bullet".equals(paragraph.getNumFmt()) ? "• " : "– ", false, false, false, false, false));
        }
        paragraph.getRuns().stream().map(DraftDocuments::run).filter(run -> !run.text().isEmpty()).forEach(runs::add);
        return new Paragraph(align(paragraph, style), heading, paragraph.getIndentationFirstLine() > 0 && !text.isBlank(), text.matches("_{3,}"), runs);
    }

    private static Align align(XWPFParagraph paragraph, String style) {
        return switch (paragraph.getAlignment()) {
            case CENTER -> Align.CENTRE;
            case RIGHT, END -> Align.RIGHT;
            case BOTH, DISTRIBUTE -> Align.BOTH;
            default -> style.equals("title") ? Align.CENTRE : Align.LEFT;
        };
    }

    private static Run run(XWPFRun run) {
        var points = run.getFontSizeAsDouble();
        return new Run(run.text(), run.isBold(), run.isItalic(), run.getUnderline() != UnderlinePatterns.NONE, points != null && points < SMALL,
                points != null && points > LARGE);
    }

    private static Table table(XWPFTable table) {
        return new Table(isBordered(table), widths(table), table.getRows().stream().map(row -> new Row(row.getTableCells().stream()
                .map(cell -> new Cell(span(cell), cell.getBodyElements().stream().flatMap(DraftDocuments::paragraphs).toList())).toList())).toList());
    }

    /** A table inside a cell is read line by line. */
    private static Stream<Paragraph> paragraphs(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> Stream.of(paragraph(paragraph));
            case XWPFTable table -> table.getRows().stream().flatMap(row -> row.getTableCells().stream()).flatMap(cell -> cell.getParagraphs().stream())
                    .map(DraftDocuments::paragraph);
            default -> Stream.empty();
        };
    }

    private static boolean isBordered(XWPFTable table) {
        var kind = table.getInsideHBorderType();
        var outside = table.getTopBorderType();
        return kind != null && kind != XWPFTable.XWPFBorderType.NONE && kind != XWPFTable.XWPFBorderType.NIL
                || outside != null && outside != XWPFTable.XWPFBorderType.NONE && outside != XWPFTable.XWPFBorderType.NIL;
    }

    /** The first row tells: what its cells share of the whole. */
    private static List<Integer> widths(XWPFTable table) {
        var cells = table.getRows().isEmpty() ? List.<XWPFTableCell>of() : table.getRow(0).getTableCells();
        var wide = cells.stream().map(DraftDocuments::width).toList();
        double sum = wide.stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 || wide.contains(0.0) || cells.stream().anyMatch(cell -> span(cell) > 1) ? List.of()
                : IntStream.range(0, wide.size()).mapToObj(column -> Math.max(5, (int) Math.round(wide.get(column) / sum * 20) * 5)).toList();
    }

    private static double width(XWPFTableCell cell) {
        return properties(cell).filter(CTTcPr::isSetTcW).map(set -> set.getTcW().getW()).filter(BigInteger.class::isInstance)
                .map(BigInteger.class::cast).map(BigInteger::doubleValue).orElse(0.0);
    }

    private static int span(XWPFTableCell cell) {
        return properties(cell).filter(CTTcPr::isSetGridSpan).map(set -> set.getGridSpan().getVal().intValue()).orElse(1);
    }

    private static Optional<CTTcPr> properties(XWPFTableCell cell) {
        return Optional.ofNullable(cell.getCTTc().getTcPr());
    }
}
