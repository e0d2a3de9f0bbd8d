package vn.ngomon.platform.file.photo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What stays of a file: neighbours grow together, so that an honest file is a handful of pieces. */
final class Pieces {

    private final ByteBuffer whole;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int from;
    private int to;

    Pieces(ByteBuffer whole) {
        this.whole = whole;
    }

    void keep(int start, int end) {
        if (start != to) {
            cut();
            from = start;
        }
        to = end;
    }

    private void cut() {
        if (to > from) {
            pieces.add(whole.slice(from, to - from));
        }
    }

    List<ByteBuffer> after(List<ByteBuffer> head) {
        cut();
        from = to;
        var all = new ArrayList<>(head);
        all.addAll(pieces);
        return all;
    }
}
