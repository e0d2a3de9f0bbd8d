package vn.ngomon.platform.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * Proves that a file arrived whole and is what an honest sender has, by walking its structure: cheaper than decoding it,
 * and stricter, because decoders forgive a missing end.
 */
final class Wholeness {

    /** More than any phone or scanner makes today (200 megapixels). */
    static final long MAX_PIXELS = 210_000_000;

    private Wholeness() {}

    static Optional<Refusal> flaw(String type, Content content) throws IOException {
        try {
            return switch (type) {
                case FileRules.JPEG -> jpeg(content.bytes());
                case FileRules.PNG -> png(content.bytes());
                case FileRules.HEIC, FileRules.MP4 -> boxes(content.bytes());
                case FileRules.PDF -> PdfCheck.flaw(content);
                case FileRules.DOCX, FileRules.XLSX, FileRules.ODT, FileRules.ODS -> Packed.flaw(content);
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | EOFException e) {
            return Optional.of(Refusal.DAMAGED);
        }
    }

    /** Segment by segment to the image's end marker; what a camera appends after it is its own affair. */
    private static Optional<Refusal> jpeg(ByteBuffer bytes) {
        int at = 2;
        boolean sized = false;
        while (true) {
            at = JpegMarkers.next(bytes, at);
            int marker = bytes.get(at + 1) & 0xFF;
            at += 2;
            if (marker == 0xD9) {
                return sized ? Optional.empty() : Optional.of(Refusal.DAMAGED);
            }
            if (marker == 0 || marker == 0xFF || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                at -= marker == 0xFF ? 1 : 0;
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                sized = true;
                if (tooManyPixels(bytes.getShort(at + 5) & 0xFFFF, bytes.getShort(at + 3) & 0xFFFF)) {
                    return Optional.of(Refusal.BOMB);
                }
            }
            at += bytes.getShort(at) & 0xFFFF;
        }
    }

    /** Chunk by chunk, each with its check sum, to IEND. */
    private static Optional<Refusal> png(ByteBuffer bytes) {
        if (tooManyPixels(bytes.getInt(16), bytes.getInt(20))) {
            return Optional.of(Refusal.BOMB);
        }
        for (int at = 8; ; ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.limit() - at - 12) {
                return Optional.of(Refusal.DAMAGED);
            }
            var sum = new CRC32();
            sum.update(bytes.slice(at + 4, length + 4));
            if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
                return Optional.of(Refusal.DAMAGED);
            }
            if (bytes.getInt(at + 4) == 0x49454E44) {
                return Optional.empty();
            }
            at += length + 12;
        }
    }

    /** ISO base media (HEIC, MP4): the boxes add up to the file. */
    private static Optional<Refusal> boxes(ByteBuffer bytes) {
        long at = 0;
        while (at < bytes.limit()) {
            long size = bytes.getInt((int) at) & 0xFFFFFFFFL;
            if (size == 1) {
                size = bytes.getLong((int) at + 8);
            } else if (size == 0) {
                size = bytes.limit() - at;
            }
            if (size < 8 || at + size > bytes.limit()) {
                return Optional.of(Refusal.DAMAGED);
            }
            at += size;
        }
        return Optional.empty();
    }

    private static boolean tooManyPixels(long width, long height) {
        return width <= 0 || height <= 0 || width * height > MAX_PIXELS;
    }
}
