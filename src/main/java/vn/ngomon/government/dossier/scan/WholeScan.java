package vn.ngomon.government.dossier.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;

/** The pages of a whole set of papers as one PDF, whether a scanner gave a document or a phone a row of photographs; and parts of it. */
@Component
class WholeScan {

    /** Wide enough to read the small print of an identity card. */
    private static final int WIDTH = 2000;

    private final Files files;

    WholeScan(Files files) {
        this.files = files;
    }

    /** One document out of the files sent, in their order; a single PDF stays the file it is. */
    UUID joined(List<UUID> sent) {
        if (sent.size() == 1 && files.get(sent.getFirst()).mediaType().equals(FileRules.PDF)) {
            return sent.getFirst();
        }
        try (var whole = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var id : sent) {
                append(files.get(id), whole);
            }
            whole.save(out);
            return files.store(out.toByteArray(), "ca-bo.pdf", "dossier.scan").id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(StoredFile file, PDDocument whole) throws IOException {
        if (!file.mediaType().equals(FileRules.PDF)) {
            photograph(file, whole);
            return;
        }
        try (var in = files.open(file.id()); var part = Loader.loadPDF(in.readAllBytes())) {
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    /** Upright as it is shown, on a page of A4's width. */
    private void photograph(StoredFile file, PDDocument whole) throws IOException {
        var picture = PDImageXObject.createFromByteArray(whole, files.preview(file, 1, WIDTH).orElseThrow().getBody().getContentAsByteArray(), file.name());
        var page = new PDPage(new PDRectangle(PDRectangle.A4.getWidth(), PDRectangle.A4.getWidth() * picture.getHeight() / picture.getWidth()));
        whole.addPage(page);
        try (var content = new PDPageContentStream(whole, page)) {
            content.drawImage(picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
    }

    /** The pages given to one paper, as a file of its own. */
    byte[] part(UUID scan, List<Integer> pages) {
        try (var in = files.open(scan); var whole = Loader.loadPDF(in.readAllBytes()); var part = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int page : pages) {
                part.importPage(whole.getPage(page - 1));
            }
            part.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
