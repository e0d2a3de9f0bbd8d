package vn.ngomon.platform.file.photo;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * Walks a PNG chunk by chunk and leaves what draws the picture. Texts, EXIF, times, colour profiles, thumbnails, animations and
 * whatever follows the end are not copied. A PNG is taken as upright: no phone photographs into one.
 */
final class CleanPng {

    /** More would be a screen of 8K twice over; a row costs the same to unpack whether it shows anything or not. */
    private static final long MOST_PIXELS = 60_000_000;
    /** Deflate cannot pack tighter. */
    private static final long MOST_BYTES_A_BYTE = 1_032;
    private static final int MOST_DROPPED = 1_000;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int EXIF = 0x65584966;
    /** The chunks that draw, and the longest each can be. */
    private static final Map<Integer, Integer> KEPT = Map.of(HEADER, 13, 0x504C5445, 768, 0x74524E53, 256, 0x67414D41, 4,
            0x73524742, 1, 0x6348524D, 32, DATA, Integer.MAX_VALUE, END, 0);

    private CleanPng() {}

    static Examined of(ByteBuffer bytes) {
        try {
            return examine(bytes);
        } catch (IndexOutOfBoundsException e) {
            return Examined.unfit(Refusal.DAMAGED);
        }
    }

    private static Examined examine(ByteBuffer bytes) {
        if (bytes.getInt(0) != 0x89504E47 || bytes.getInt(8) != 13 || bytes.getInt(12) != HEADER) {
            return Examined.unfit(Refusal.DAMAGED);
        }
        var pieces = new Pieces(bytes);
        pieces.keep(0, 8);
        var exif = Exif.NONE;
        long data = 0;
        int dropped = 0;
        for (int at = 8; dropped <= MOST_DROPPED; ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.limit() - at - 12) {
                return Examined.unfit(Refusal.DAMAGED);
            }
            int kind = bytes.getInt(at + 4);
            int end = at + 12 + length;
            if (kind == EXIF) {
                exif = Exif.of(bytes.slice(at + 8, length));
            }
            if (length <= KEPT.getOrDefault(kind, -1)) {
                pieces.keep(at, end);
            } else {
                dropped++;
            }
            data += kind == DATA ? length : 0;
            if (kind == END) {
                return whole(bytes, pieces.after(List.of()), data, exif);
            }
            at = end;
        }
        return Examined.unfit(Refusal.DAMAGED);
    }

    private static Examined whole(ByteBuffer bytes, List<ByteBuffer> pieces, long data, Exif exif) {
        long width = bytes.getInt(16) & 0xFFFFFFFFL;
        long height = bytes.getInt(20) & 0xFFFFFFFFL;
        if (data == 0) {
            return Examined.unfit(Refusal.DAMAGED);
        }
        if (width == 0 || height == 0 || width > MOST_PIXELS / height || unpacked(bytes, width, height) > data * MOST_BYTES_A_BYTE + 64) {
            return Examined.unfit(Refusal.BOMB);
        }
        return Examined.clean(pieces, (int) width, (int) height, exif.upright());
    }

    /** In bytes, at the least. */
    private static long unpacked(ByteBuffer bytes, long width, long height) {
        int samples = switch (bytes.get(25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return width * height * samples * bytes.get(24) / 8;
    }
}
