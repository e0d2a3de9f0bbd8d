package vn.ngomon.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.ui.UiFactory;

@NgomonTest
class PrinterTest {

    private static final Locale VI = Locale.of("vi");

    @Autowired
    Printer printer;
    @Autowired
    SpecimenController specimens;
    @Autowired
    UiFactory uis;

    byte[] sheet(Locale locale) throws IOException {
        var pdf = printer.pdf("platform/print/specimen", specimens.specimen(uis.of(locale)), locale);
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/specimen-" + locale + ".pdf"), pdf);
        return pdf;
    }

    @Test
    void everyVietnameseLetterComesBackFromThePaperAsItWentIn() throws IOException {
        try (var document = Loader.loadPDF(sheet(VI))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").contains("Độc lập - Tự do - Hạnh phúc");
            var times = text.split(java.util.regex.Pattern.quote(Specimen.ALPHABET.strip()), -1).length - 1;
            assertThat(times).as("in regular, bold, italic and sans").isEqualTo(4);
        }
    }

    @Test
    void theTypefacesAreInsideAndTheFileIsForTheArchive() throws IOException {
        try (var document = Loader.loadPDF(sheet(VI))) {
            var names = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(names).contains("LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSans");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            var xmp = new String(catalog.getMetadata().toByteArray());
            assertThat(xmp).contains("pdfaid:part").containsPattern("part[^0-9]*2").containsPattern("(?i)conformance[^a-z]*B");
            assertThat(document.getVersion()).isGreaterThanOrEqualTo(1.7f);
        }
    }

    @Test
    void theNationsNameStandsOnOneLine() throws IOException {
        try (var document = Loader.loadPDF(sheet(VI))) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .anyMatch(line -> line.strip().endsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        }
    }

    @Test
    void contentIsNeverMarkup() {
        var page = specimens.specimen(uis.of(VI));
        var hostile = new Specimen(page.head(), "<script>alert(1)</script>", page.papers(), page.receivedAt(), page.returnAt(),
                "<img src='file:///etc/passwd'>", page.signers());
        assertThat(printer.html("platform/print/specimen", hostile, VI)).doesNotContain("<script>").doesNotContain("<img src='file");
        assertThat(printer.pdf("platform/print/specimen", hostile, VI)).isNotEmpty();
    }

    @Test
    void aSheetInEnglishIsPrintedToo() throws IOException {
        try (var document = Loader.loadPDF(sheet(Locale.ENGLISH))) {
            assertThat(new PDFTextStripper().getText(document)).contains("SOCIALIST REPUBLIC OF VIET NAM").contains("Certified copy");
        }
    }

    @Test
    void printingIsQuickEnoughForADesk() throws IOException {
        for (int i = 0; i < 5; i++) {
            sheet(VI);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            sheet(VI);
        }
        System.out.printf("One printed sheet: %d ms%n", (System.nanoTime() - start) / 10_000_000);
    }
}
