package vn.ngomon.platform.file.video;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bytes to be replaced by as many others, so that nothing else in the file moves. */
final class Edits {

    private record Edit(int from, int to, byte[] begins) {}

    private static final byte[] NOTHING = {};
    private static final ByteBuffer ZEROS = ByteBuffer.allocate(1 << 16).asReadOnlyBuffer();

    private final List<Edit> edits = new ArrayList<>();

    void zero(int from, int to) {
        edits.add(new Edit(from, to, NOTHING));
    }

    /** The box becomes one of no meaning, and its content nothing. */
    void free(Box box) {
        edits.add(new Edit(box.from() + 4, box.from() + 8, new byte[] {'f', 'r', 'e', 'e'}));
        zero(box.content(), box.end());
    }

    int count() {
        return edits.size();
    }

    /** Where two overlap, what the first replaced stays replaced. */
    List<ByteBuffer> applied(ByteBuffer bytes) {
        edits.sort(Comparator.comparingInt(Edit::from));
        var pieces = new ArrayList<ByteBuffer>();
        int done = 0;
        for (var edit : edits) {
            if (edit.from > done) {
                pieces.add(bytes.slice(done, edit.from - done));
                done = edit.from;
            }
            if (edit.begins.length > 0 && done == edit.from) {
                pieces.add(ByteBuffer.wrap(edit.begins));
                done += edit.begins.length;
            }
            for (; done < edit.to; done += pieces.getLast().remaining()) {
                pieces.add(ZEROS.slice(0, Math.min(ZEROS.capacity(), edit.to - done)));
            }
        }
        pieces.add(bytes.slice(done, bytes.limit() - done));
        return pieces;
    }
}
