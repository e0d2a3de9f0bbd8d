package vn.ngomon.platform.file.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.file.JpegMarkers;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * Walks a JPEG segment by segment and leaves what draws the picture: frame, tables, scans. EXIF, XMP, IPTC, comments, thumbnails,
 * colour profiles, further pictures and whatever follows the end marker are not copied. A decoder still learns what it needs
 * of colours and of how the camera was held, from segments written here.
 */
final class CleanJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    /** An honest file has some ten, with a depth map in XMP some hundreds. */
    private static final int MOST_SEGMENTS = 4_000;
    /** Each scan of a progressive picture is a pass over all its pixels. */
    private static final int MOST_SCANS = 64;
    /** A progressive picture is held in memory whole, six bytes a pixel. */
    private static final long MOST_PROGRESSIVE_PIXELS = 60_000_000;
    /** A block of 64 pixels takes at least a bit. */
    private static final long MOST_PIXELS_A_BYTE = 64 * 8;

    private final ByteBuffer bytes;
    private final boolean upright;
    private final Pieces pieces;
    private @Nullable ByteBuffer frame;
    private boolean progressive;
    private Exif exif = Exif.NONE;
    private Optional<Integer> adobeTransform = Optional.empty();
    private int scans;
    private long scanBytes;

    private CleanJpeg(ByteBuffer bytes, boolean upright) {
        this.bytes = bytes;
        this.upright = upright;
        pieces = new Pieces(bytes);
    }

    static Examined of(ByteBuffer bytes) {
        return of(bytes, false);
    }

    /** @param upright whatever a tag says, the picture was turned already */
    static Examined of(ByteBuffer bytes, boolean upright) {
        try {
            return new CleanJpeg(bytes, upright).examine();
        } catch (IndexOutOfBoundsException e) {
            return Examined.unfit(Refusal.DAMAGED);
        }
    }

    private Examined examine() {
        if (word(0) != 0xFF00 + START) {
            return Examined.unfit(Refusal.DAMAGED);
        }
        int at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
            at = nextMarker(at);
            int marker = octet(at + 1);
            if (marker == END) {
                pieces.keep(at, at + 2);
                return whole();
            }
            if (standsAlone(marker)) {
                at += 2;
                continue;
            }
            int end = at + 2 + word(at + 2);
            if (end < at + 4 || end > bytes.limit()) {
                return Examined.unfit(Refusal.DAMAGED);
            }
            var flaw = segment(marker, at, end);
            if (flaw.isPresent()) {
                return Examined.unfit(flaw.get());
            }
            at = marker == SCAN ? scan(at, end) : end;
        }
        return Examined.unfit(Refusal.DAMAGED);
    }

    private Optional<Refusal> segment(int marker, int at, int end) {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> {
                return frame(marker, at, end);
            }
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
                return Optional.of(Refusal.TYPE_NOT_TAKEN);   // lossless, arithmetic, hierarchical: no browser shows them
            }
            case 0xC4, 0xDB, 0xDD -> pieces.keep(at, end);
            case SCAN -> {
                return frame == null || ++scans > (progressive ? MOST_SCANS : 4) ? Optional.of(Refusal.DAMAGED) : Optional.empty();
            }
            case 0xE1 -> readExif(at, end);
            case 0xEE -> readAdobe(at, end);
            default -> { }
        }
        return Optional.empty();
    }

    private Optional<Refusal> frame(int marker, int at, int end) {
        int components = octet(at + 9);
        if (frame != null || end - at != 10 + 3 * components) {
            return Optional.of(Refusal.DAMAGED);
        }
        if (octet(at + 4) != 8 || components != 1 && components != 3) {
            return Optional.of(Refusal.TYPE_NOT_TAKEN);     // of print shops
        }
        frame = bytes.slice(at, end - at);
        progressive = marker == 0xC2;
        pieces.keep(at, end);
        return progressive && pixels() > MOST_PROGRESSIVE_PIXELS ? Optional.of(Refusal.BOMB) : Optional.empty();
    }

    /** @return where the scan ends: at the first marker that is neither a stuffed byte nor a restart */
    private int scan(int at, int dataStart) {
        int end = JpegMarkers.next(bytes, dataStart);
        while (continuesScan(octet(end + 1))) {
            end = JpegMarkers.next(bytes, end + 1);
        }
        scanBytes += end - dataStart;
        pieces.keep(at, end);
        return end;
    }

    private static boolean continuesScan(int marker) {
        return marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7;
    }

    private Examined whole() {
        if (frame == null || scans == 0) {
            return Examined.unfit(Refusal.DAMAGED);
        }
        if (pixels() == 0 || pixels() > scanBytes * MOST_PIXELS_A_BYTE) {
            return Examined.unfit(Refusal.BOMB);
        }
        return Examined.clean(pieces.after(head()), width(), height(), exif);
    }

    private List<ByteBuffer> head() {
        var head = new ArrayList<ByteBuffer>();
        head.add(ByteBuffer.allocate(2).putShort((short) (0xFF00 + START)).flip());
        if (adobeTransform.isPresent()) {
            head.add(segment(0xEE, "Adobe\0d\0\0\0\0", adobeTransform.get()));
        } else if (!namesItsColours()) {
            head.add(segment(0xE0, "JFIF\0\1\1\0\0\1\0\1\0", 0));   // without it, Java takes some pictures for RGB
        }
        if (exif.orientation().value() != 1) {
            head.add(exif.orientation().segment());
        }
        return head;
    }

    private static ByteBuffer segment(int marker, String content, int lastByte) {
        var text = content.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(5 + text.length).putShort((short) (0xFF00 + marker)).putShort((short) (3 + text.length)).put(text)
                .put((byte) lastByte).flip();
    }

    private boolean namesItsColours() {
        return frame.limit() == 19 && frame.get(10) == 'R' && frame.get(13) == 'G' && frame.get(16) == 'B';
    }

    private void readExif(int at, int end) {
        if (end - at > 18 && bytes.getInt(at + 4) == 0x45786966 && exif == Exif.NONE) {
            var told = Exif.of(bytes.slice(at + 10, end - at - 10));
            exif = upright ? told.upright() : told;
        }
    }

    private void readAdobe(int at, int end) {
        if (end - at >= 16 && bytes.getInt(at + 4) == 0x41646F62) {
            adobeTransform = Optional.of(octet(at + 15) == 0 ? 0 : 1);
        }
    }

    /** Some cameras pad between segments; what stands there is nobody's picture. */
    private int nextMarker(int from) {
        int at = from;
        while (octet(at) != 0xFF || octet(at + 1) == 0xFF || octet(at + 1) == 0) {
            at++;
        }
        return at;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= START;
    }

    private long pixels() {
        return (long) width() * height();
    }

    private int width() {
        return frame.getShort(7) & 0xFFFF;
    }

    private int height() {
        return frame.getShort(5) & 0xFFFF;
    }

    private int octet(int at) {
        return bytes.get(at) & 0xFF;
    }

    private int word(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
