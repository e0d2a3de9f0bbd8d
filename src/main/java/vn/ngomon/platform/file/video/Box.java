package vn.ngomon.platform.file.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of an ISO base media file: a length, four letters, and content that may be boxes again.
 *
 * @param from where its length stands
 * @param content where its content begins
 * @param end where the next box begins
 */
record Box(String kind, int from, int content, int end) {

    /** @throws IndexOutOfBoundsException where they do not add up to that range */
    static List<Box> in(ByteBuffer bytes, int from, int to) {
        var boxes = new ArrayList<Box>();
        for (int at = from; at < to; ) {
            if (to - at < 8) {
                break;      // QuickTime ends some lists with four zero bytes
            }
            long size = bytes.getInt(at) & 0xFFFFFFFFL;
            int content = at + 8;
            if (size == 1) {
                size = bytes.getLong(at + 8);
                content = at + 16;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < content - at || size > to - at) {
                throw new IndexOutOfBoundsException("A box of " + size + " bytes at " + at);
            }
            var letters = new byte[4];
            bytes.get(at + 4, letters);
            boxes.add(new Box(new String(letters, StandardCharsets.ISO_8859_1), at, content, at + (int) size));
            at += (int) size;
        }
        return boxes;
    }

    static List<Box> in(ByteBuffer bytes, Box parent) {
        return in(bytes, parent.content, parent.end);
    }
}
