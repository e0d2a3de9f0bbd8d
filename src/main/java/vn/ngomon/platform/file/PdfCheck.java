package vn.ngomon.platform.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.ngomon.platform.file.Upload.Refusal;

/** Opens a PDF, after making sure that opening it is safe. */
final class PdfCheck {

    private static final int MAX_PAGES = 5_000;
    private static final long MAX_TABLE_BYTES = 64L << 20;
    private static final int MEGABYTE = 1 << 20;
    private static final byte[][] TABLES = {"/ObjStm".getBytes(StandardCharsets.US_ASCII), "/XRef".getBytes(StandardCharsets.US_ASCII)};
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfCheck() {}

    static PDDocument open(Content content) throws IOException {
        RandomAccessRead bytes = switch (content) {
            case Content.InMemory memory -> new RandomAccessReadBuffer(memory.data());
            case Content.OnDisk disk -> new RandomAccessReadBufferedFile(disk.path());
        };
        return Loader.loadPDF(bytes, MemoryUsageSetting.setupMixed(32L * MEGABYTE, 256L * MEGABYTE).streamCache);
    }

    static Optional<Refusal> flaw(Content content) throws IOException {
        var bytes = content.bytes();
        if (find(bytes, END, Math.max(0, bytes.limit() - 4096), bytes.limit()) < 0) {
            return Optional.of(Refusal.DAMAGED);     // PDFBox would mend a cut-off file silently
        }
        if (tablesExplode(bytes)) {
            return Optional.of(Refusal.BOMB);
        }
        try (var document = open(content)) {
            int pages = document.getNumberOfPages();
            if (pages > MAX_PAGES) {
                return Optional.of(Refusal.BOMB);
            }
            for (int i = 0; i < Math.min(pages, 3); i++) {
                document.getPage(i).getMediaBox();
            }
            return pages == 0 ? Optional.of(Refusal.DAMAGED) : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of(Refusal.LOCKED);
        } catch (IOException | RuntimeException e) {
            return Optional.of(Refusal.DAMAGED);     // a broken object answers with many kinds of exceptions
        }
    }

    /** Object and cross-reference streams are unpacked in memory by every reader: none may be a bomb. */
    private static boolean tablesExplode(ByteBuffer bytes) {
        for (byte[] table : TABLES) {
            for (int at = find(bytes, table, 0, bytes.limit()); at >= 0; at = find(bytes, table, at + 1, bytes.limit())) {
                int stream = find(bytes, STREAM, at, Math.min(bytes.limit(), at + 2048));
                if (stream >= 0 && inflatesOver(bytes, stream + STREAM.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inflatesOver(ByteBuffer bytes, int at) {
        while (at < bytes.limit() && (bytes.get(at) == '\r' || bytes.get(at) == '\n')) {
            at++;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes.slice(at, bytes.limit() - at));
            var buffer = new byte[1 << 14];
            while (!inflater.finished() && inflater.getBytesWritten() <= MAX_TABLE_BYTES) {
                if (inflater.inflate(buffer) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten() > MAX_TABLE_BYTES;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private static int find(ByteBuffer bytes, byte[] word, int from, int to) {
        for (int at = from; at <= to - word.length; at++) {
            if (bytes.get(at) == word[0] && matches(bytes, word, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(ByteBuffer bytes, byte[] word, int at) {
        for (int i = 1; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
