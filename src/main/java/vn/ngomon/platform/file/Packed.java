package vn.ngomon.platform.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.ngomon.platform.file.Upload.Refusal;

/** Looks into zipped documents (OOXML, ODF) entry by entry, without ever holding more than a buffer of them. */
final class Packed {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_BYTES = 300L << 20;
    private static final int MAX_RATIO = 200;

    private Packed() {}

    static String typeOf(Content content) throws IOException {
        var type = "application/zip";
        try (var zip = new ZipInputStream(content.open())) {
            int seen = 0;
            for (var entry = zip.getNextEntry(); entry != null && seen < 2_000; entry = zip.getNextEntry(), seen++) {
                var name = entry.getName();
                if (name.endsWith("vbaProject.bin") || name.equals("AndroidManifest.xml") || name.endsWith(".class")
                        || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
                    return FileType.PROGRAM;
                }
                if (name.equals("mimetype")) {
                    type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).trim();
                } else if (name.equals("word/document.xml")) {
                    type = FileRules.DOCX;
                } else if (name.equals("xl/workbook.xml")) {
                    type = FileRules.XLSX;
                }
                if (isBomb(zip, content.size(), 0)) {
                    return type;
                }
            }
            return type;
        } catch (ZipException | EOFException e) {
            return type;
        }
    }

    /** Every entry unpacks with its check sum, to no more than an honest document holds. */
    static Optional<Refusal> flaw(Content content) throws IOException {
        if (!hasDirectory(content)) {
            return Optional.of(Refusal.DAMAGED);
        }
        try (var zip = new ZipInputStream(content.open())) {
            long total = 0;
            int entries = 0;
            var buffer = new byte[1 << 15];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int n; (n = zip.read(buffer)) >= 0; total += n) {
                    if (tooMuch(total, content.size())) {
                        return Optional.of(Refusal.BOMB);
                    }
                }
                if (++entries > MAX_ENTRIES) {
                    return Optional.of(Refusal.BOMB);
                }
            }
            return entries == 0 ? Optional.of(Refusal.DAMAGED) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Refusal.DAMAGED);
        }
    }

    private static boolean isBomb(ZipInputStream zip, long packed, long total) throws IOException {
        var buffer = new byte[1 << 15];
        for (int n; (n = zip.read(buffer)) >= 0; total += n) {
            if (tooMuch(total, packed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tooMuch(long unpacked, long packed) {
        return unpacked > MAX_BYTES || unpacked > 10L << 20 && unpacked / packed > MAX_RATIO;
    }

    /** The end record stands at the end: a cut-off upload lacks it. */
    private static boolean hasDirectory(Content content) throws IOException {
        var bytes = content.bytes();
        for (int at = bytes.limit() - 22; at >= Math.max(0, bytes.limit() - 66_000); at--) {
            if (bytes.get(at) == 'P' && bytes.get(at + 1) == 'K' && bytes.get(at + 2) == 5 && bytes.get(at + 3) == 6) {
                return true;
            }
        }
        return false;
    }
}
