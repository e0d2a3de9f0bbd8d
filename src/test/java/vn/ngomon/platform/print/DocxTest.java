package vn.ngomon.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxTest {

    static byte[] template() {
        return new DocxDraft()
                .nationalHeader("UBND TỈNH THỪA THIÊN HUẾ", "${agency}", "Số: ${number}", "Huế, ngày ${date}")
                .title("QUYẾT ĐỊNH").subtitle("Về việc ${subject}")
                .heading("Điều 1.").paragraph("Cấp cho ông/bà **${owner}**, sinh năm ${born}, giấy phép ${subject}.")
                .table(List.of(List.of("TT", "Giấy tờ", "Bản chính"), List.of("${papers.no}", "${papers.name}", "${papers.originals}")))
                .signature(List.of("Như Điều 1", "Lưu: VT"), "GIÁM ĐỐC", "${signer}")
                .toBytes();
    }

    static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static String text(byte[] bytes) throws IOException {
        try (var extractor = new XWPFWordExtractor(open(bytes))) {
            return extractor.getText();
        }
    }

    @Test
    void aResultIsFilledFromItsTemplate() throws IOException {
        var filled = Docx.fill(template(), Map.of("agency", "SỞ XÂY DỰNG", "number", "12/QĐ-SXD", "date", "08 tháng 12 năm 2020",
                "subject", "cấp giấy phép xây dựng <nhà ở> & sân", "owner", "Trần Thị Bưởi", "born", 1980, "signer", "Lê Văn Ký",
                "papers", List.of(Map.of("no", 1, "name", "Đơn", "originals", 1), Map.of("no", 2, "name", "Bản vẽ", "originals", 2))));
        assertThat(text(filled)).contains("SỞ XÂY DỰNG", "Số: 12/QĐ-SXD", "Huế, ngày 08 tháng 12 năm 2020",
                "Cấp cho ông/bà Trần Thị Bưởi, sinh năm 1980", "cấp giấy phép xây dựng <nhà ở> & sân", "Lê Văn Ký").doesNotContain("${");
        try (var document = open(filled)) {
            var table = document.getTables().get(1);
            assertThat(table.getNumberOfRows()).isEqualTo(3);
            assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("Bản vẽ");
            var owner = document.getParagraphs().stream().flatMap(p -> p.getRuns().stream())
                    .filter(run -> run.text().equals("Trần Thị Bưởi")).findFirst().orElseThrow();
            assertThat(owner.isBold()).isTrue();
            assertThat(owner.getFontFamily()).isEqualTo("Times New Roman");
            assertThat(owner.getFontSizeAsDouble()).isEqualTo(14);
        }
    }

    @Test
    void aPlaceholderThatWordSplitIsFoundAndEveryRunKeepsItsLooks() throws IOException {
        byte[] template;
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            var paragraph = document.createParagraph();
            String[] pieces = {"Kính gửi ${ow", "ne", "r}, số ${number} và ${own", "er}", "."};
            for (int i = 0; i < pieces.length; i++) {
                var run = paragraph.createRun();
                run.setText(pieces[i]);
                run.setItalic(i == 1);
                run.setBold(i == 2);
                run.setFontSize(10 + i);
            }
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Hồ sơ ${number}");
            document.write(out);
            template = out.toByteArray();
        }
        var filled = Docx.fill(template, Map.of("owner", "bà Hoa", "number", "7"));
        try (var document = open(filled)) {
            var runs = document.getParagraphs().getFirst().getRuns();
            assertThat(runs.stream().map(run -> run.text())).containsExactly("Kính gửi bà Hoa", "", ", số 7 và bà Hoa", "", ".");
            assertThat(runs.stream().map(run -> run.getFontSizeAsDouble())).containsExactly(10., 11., 12., 13., 14.);
            assertThat(runs.get(1).isItalic()).isTrue();
            assertThat(runs.get(2).isBold()).isTrue();
            assertThat(document.getHeaderList().getFirst().getText()).contains("Hồ sơ 7");
        }
    }

    @Test
    void linesStayLinesAndWhatIsUnknownIsLeftToThePen() throws IOException {
        var template = new DocxDraft().paragraph("Ghi chú: ${note}").paragraph("Ngày: ${missing}").toBytes();
        var filled = Docx.fill(template, Map.of("note", "dòng một\ndòng hai"));
        assertThat(text(filled)).contains("Ghi chú: dòng một\ndòng hai").contains("Ngày: " + Docx.BLANK);
        assertThat(Docx.fill(filled, Map.of())).hasSizeGreaterThan(1000);
    }

    @Test
    void aValueThatLooksLikeAPlaceholderIsOnlyText() throws IOException {
        var template = new DocxDraft().paragraph("${a} ${b}").toBytes();
        assertThat(text(Docx.fill(template, Map.of("a", "${b}", "b", "$1")))).contains("${b} $1");
    }

    @Test
    void theNamesATemplateAsksForAreKnownBeforeItIsUsed() {
        assertThat(Docx.placeholders(template())).containsExactly("agency", "born", "date", "number", "owner", "papers.name",
                "papers.no", "papers.originals", "signer", "subject");
    }

    @Test
    void whatIsNotAWordDocumentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Docx.fill("PDF?".getBytes(), Map.of()));
    }
}
