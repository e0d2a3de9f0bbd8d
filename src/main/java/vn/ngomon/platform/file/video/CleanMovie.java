package vn.ngomon.platform.file.video;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ngomon.platform.file.Cleaning.Cleaned;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * Walks an MP4 or MOV box by box and blanks, in place, what does not play it: places and devices ({@code udta}, {@code meta}, {@code uuid}),
 * times of recording, names of programs, and whole tracks that are neither picture nor sound, with their samples (action cameras
 * write a position for every second). What is kept is listed, so that what we have not heard of goes too.
 */
final class CleanMovie {

    private static final int MOST_BOXES = 20_000;
    private static final int MOST_BLANK_TRACKS = 16;
    private static final Map<String, Set<String>> KEPT = Map.of(
            "", Set.of("ftyp", "styp", "moov", "mdat", "moof", "sidx", "mfra", "pdin"),
            "moov", Set.of("mvhd", "trak", "mvex"),
            "trak", Set.of("tkhd", "mdia", "edts", "tref", "tapt"),
            "mdia", Set.of("mdhd", "hdlr", "minf", "elng"),
            "minf", Set.of("vmhd", "smhd", "gmhd", "nmhd", "hdlr", "dinf", "stbl"),
            "stbl", Set.of("stsd", "stts", "ctts", "cslg", "stss", "stps", "sdtp", "stsc", "stsz", "stz2", "stco", "co64", "sgpd", "sbgp"),
            "moof", Set.of("mfhd", "traf"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sdtp", "sgpd", "sbgp"));
    private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");
    private static final String PICTURE = "vide";
    private static final String SOUND = "soun";

    private final ByteBuffer bytes;
    private final Edits edits = new Edits();
    private final List<Box> top;
    private int seen;
    private int blankTracks;
    private boolean hasPicture;
    private boolean inPicture;

    private CleanMovie(ByteBuffer bytes) {
        this.bytes = bytes;
        top = Box.in(bytes, 0, bytes.limit());
    }

    static Cleaned of(ByteBuffer bytes) {
        try {
            return new CleanMovie(bytes).clean();
        } catch (IndexOutOfBoundsException e) {
            return new Cleaned.Unfit(Refusal.DAMAGED);
        }
    }

    private Cleaned clean() {
        walk("", top);
        if (seen > MOST_BOXES || top.stream().noneMatch(box -> box.kind().equals("moov"))) {
            return new Cleaned.Unfit(Refusal.DAMAGED);
        }
        var inFragments = top.stream().anyMatch(box -> box.kind().equals("moof"));
        return hasPicture && !(inFragments && blankTracks > 0) ? new Cleaned.Clean(edits.applied(bytes)) : new Cleaned.Unfit(Refusal.TYPE_NOT_TAKEN);
    }

    private void walk(String parent, List<Box> boxes) {
        seen += boxes.size();
        if (seen > MOST_BOXES) {
            return;
        }
        for (var box : boxes) {
            if (!KEPT.get(parent).contains(box.kind())) {
                edits.free(box);
            } else if (box.kind().equals("trak") && !isPictureOrSound(box)) {
                if (++blankTracks > MOST_BLANK_TRACKS) {
                    throw new IndexOutOfBoundsException("Too many tracks");
                }
                new Samples(bytes, top).blank(box, edits);
                edits.free(box);
            } else if (TIMED.contains(box.kind())) {
                forgetTimes(box);
            } else if (box.kind().equals("hdlr")) {
                edits.zero(Math.min(box.content() + 12, box.end()), box.end());
            } else if (box.kind().equals("stsd") && inPicture) {
                forgetCompressors(box);
            } else if (KEPT.containsKey(box.kind())) {
                walk(box.kind(), Box.in(bytes, box));
            }
        }
    }

    /** Of creation and of modification, after version and flags: seconds since 1904 in four or eight bytes. */
    private void forgetTimes(Box box) {
        int from = box.content() + 4;
        edits.zero(from, Math.min(box.end(), from + (bytes.get(box.content()) == 1 ? 16 : 8)));
    }

    /** Each way of coding pictures names its maker in four letters and itself in 32, often a camera's model. */
    private void forgetCompressors(Box descriptions) {
        for (var description : Box.in(bytes, descriptions.content() + 8, descriptions.end())) {
            edits.zero(Math.min(description.content() + 12, description.end()), Math.min(description.content() + 16, description.end()));
            edits.zero(Math.min(description.content() + 42, description.end()), Math.min(description.content() + 74, description.end()));
        }
    }

    private boolean isPictureOrSound(Box track) {
        for (var media : Box.in(bytes, track)) {
            if (media.kind().equals("mdia")) {
                for (var handler : Box.in(bytes, media)) {
                    if (handler.kind().equals("hdlr")) {
                        var kind = letters(handler.content() + 8);
                        inPicture = kind.equals(PICTURE);
                        hasPicture |= inPicture;
                        return inPicture || kind.equals(SOUND);
                    }
                }
            }
        }
        return false;
    }

    private String letters(int at) {
        return "" + (char) bytes.get(at) + (char) bytes.get(at + 1) + (char) bytes.get(at + 2) + (char) bytes.get(at + 3);
    }
}
