package vn.ngomon.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    static Sheet read(String text, Charset charset) {
        return SheetReader.read(new ImportFile("list", text.getBytes(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundByLooking(String delimiter) {
        var sheet = read("Mã đơn vị,Tên\n19756,\"Phú; Hiệp\"\n\n19777,Vĩ Dạ\n".replace(",", delimiter), StandardCharsets.UTF_8);
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().getFirst().text("ma don vi")).contains("19756");
        assertThat(sheet.rows().getFirst().text("ten")).contains("Phú; Hiệp");
    }

    @Test
    void theEncodingIsFoundByLooking() {
        var text = "mã,tên\n1,Thừa Thiên Huế\n";
        for (var bytes : new byte[][] {text.getBytes(StandardCharsets.UTF_8), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)}) {
            assertThat(SheetReader.read(new ImportFile("list.csv", bytes)).rows().getFirst().text("TEN")).contains("Thừa Thiên Huế");
        }
        // the Windows code page writes tone marks as letters of their own
        assertThat(read("ma,ten\n1,Hu\u00ea\u0301\n", Charset.forName("windows-1258")).rows().getFirst().text("ten")).contains("Huế");
    }

    @Test
    void rowsKeepTheNumberASpreadsheetShows() {
        assertThat(read("code,name\n1,a\n\n2,b\n", StandardCharsets.UTF_8).rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
    }

    @Test
    void aWorkbookIsReadWithItsDates() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Họ và tên");
            head.createCell(1).setCellValue("Từ ngày");
            head.createCell(2).setCellValue("Mã");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Lê Thị Hoa");
            var style = book.createCellStyle();
            style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(1).setCellValue(LocalDate.of(2020, 12, 8));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(19756);
            book.write(out);
            var read = SheetReader.read(new ImportFile("can-bo.bin", out.toByteArray())).rows().getFirst();
            assertThat(read.text("ho va ten")).contains("Lê Thị Hoa");
            assertThat(read.text("tu ngay")).contains("2020-12-08");
            assertThat(read.text("ma")).contains("19756");
        }
    }

    @Test
    void jsonIsReadAsAnArrayAnObjectWithOneOrFeatures() {
        assertThat(read("[{\"code\": 19756, \"name\": \"Phú Hiệp\"}]", StandardCharsets.UTF_8).rows().getFirst().text("code")).contains("19756");
        assertThat(read("{\"items\": [{\"code\": \"1\"}, {\"code\": \"2\"}]}", StandardCharsets.UTF_8).rows()).hasSize(2);
        var feature = read("""
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"fullName": "Phường Vỹ Dạ"},
                 "geometry": {"type": "Point", "coordinates": [107.6, 16.4]}}]}""", StandardCharsets.UTF_8).rows().getFirst();
        assertThat(feature.text("full name")).contains("Phường Vỹ Dạ");
        assertThat(feature.geometry()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "PK\u0003\u0004 no workbook", "[1, 2"})
    void whatCannotBeReadIsSaidToBeSo(String text) {
        assertThatThrownBy(() -> read(text, StandardCharsets.UTF_8)).isInstanceOf(SheetReader.Unreadable.class);
    }
}
