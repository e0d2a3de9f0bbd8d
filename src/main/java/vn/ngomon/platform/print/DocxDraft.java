package vn.ngomon.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Writes a simple official document as DOCX, such as the template of a result. Lay-out of Decree 30/2020/ND-CP: A4,
 * margins 20/20/30/15 mm, Times New Roman 14 pt, national head 40/60. Texts may hold {@code ${placeholders}} for
 * {@link Docx#fill}; {@code **words**} are bold.
 */
public final class DocxDraft {

    private static final int MM = 57;           // twentieths of a point in a millimetre, rounded
    private static final int WIDE = 165 * MM;
    private static final String TYPEFACE = "Times New Roman";
    private static final int BODY = 14;
    private static final int NATION = 12;

    private final XWPFDocument document = new XWPFDocument();

    public DocxDraft() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(20 * MM));
        margin.setBottom(BigInteger.valueOf(20 * MM));
        margin.setLeft(BigInteger.valueOf(30 * MM));
        margin.setRight(BigInteger.valueOf(15 * MM));
    }

    /** Issuing agency on the left, nation on the right. Texts as given; a blank one leaves its line out. */
    public DocxDraft nationalHeader(String superior, String agency, String number, String placeAndDate) {
        var table = borderless(1, 40, 60);
        var left = table.getRow(0).getCell(0);
        line(first(left), superior, NATION, false, false);
        line(left.addParagraph(), agency, NATION, true, false);
        line(left.addParagraph(), "_______", 6, true, false);
        line(left.addParagraph(), number, 13, false, false);
        var right = table.getRow(0).getCell(1);
        line(first(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", NATION, true, false);
        line(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 13, true, false);
        line(right.addParagraph(), "_______________________", 6, true, false);
        line(right.addParagraph(), placeAndDate, 13, false, true);
        document.createParagraph();
        return this;
    }

    public DocxDraft title(String text) {
        line(document.createParagraph(), text, BODY, true, false);
        return this;
    }

    /** What the document is about, below its title. */
    public DocxDraft subtitle(String text) {
        var paragraph = document.createParagraph();
        line(paragraph, text, BODY, true, false);
        paragraph.setSpacingAfter(240);
        return this;
    }

    /** A heading inside the text: {@code Điều 1.} */
    public DocxDraft heading(String text) {
        var paragraph = document.createParagraph();
        write(paragraph, "**" + text + "**", BODY, false);
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        return this;
    }

    public DocxDraft paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(10 * MM);
        paragraph.setSpacingAfter(120);
        write(paragraph, text, BODY, false);
        return this;
    }

    /** @param rows the first is the heading; the one after it may hold {@code ${list.field}} and is then repeated by filling */
    public DocxDraft table(List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                var text = rows.get(r).get(c);
                var paragraph = first(table.getRow(r).getCell(c));
                paragraph.setAlignment(r == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                write(paragraph, r == 0 ? "**" + text + "**" : text, 13, false);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    /** Recipients on the left, who signs on the right. */
    public DocxDraft signature(List<String> recipients, String capacity, String name) {
        document.createParagraph();
        var table = borderless(1, 50, 50);
        var left = table.getRow(0).getCell(0);
        var heading = first(left);
        write(heading, "**Nơi nhận:**", 12, true);
        recipients.forEach(recipient -> write(left.addParagraph(), "- " + recipient + ";", 11, false));
        var right = table.getRow(0).getCell(1);
        line(first(right), capacity, BODY, true, false);
        for (int i = 0; i < 4; i++) {
            right.addParagraph();
        }
        line(right.addParagraph(), name, BODY, true, false);
        return this;
    }

    public byte[] toBytes() {
        try (document; var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTable borderless(int rows, int... percents) {
        var table = document.createTable(rows, percents.length);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        table.removeBorders();
        for (int c = 0; c < percents.length; c++) {
            table.getRow(0).getCell(c).setWidth(Integer.toString(WIDE * percents[c] / 100));
        }
        return table;
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }

    private static void line(XWPFParagraph paragraph, String text, int points, boolean bold, boolean italic) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, bold ? "**" + text + "**" : text, points, italic);
    }

    private static void write(XWPFParagraph paragraph, String text, int points, boolean italic) {
        var parts = text.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                var run = paragraph.createRun();
                run.setFontFamily(TYPEFACE);
                run.setFontSize(points);
                run.setBold(i % 2 == 1);
                run.setItalic(italic);
                run.setText(parts[i]);
            }
        }
    }
}
