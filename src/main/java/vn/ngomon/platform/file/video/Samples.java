package vn.ngomon.platform.file.video;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Finds what a track points to in the file's media data, chunk by chunk. */
final class Samples {

    /** A second of film is a chunk or two of each track. */
    private static final int MOST_CHUNKS = 50_000;
    private static final long MOST_LOOKS = 5_000_000;

    private final ByteBuffer bytes;
    private final List<Box> media;

    Samples(ByteBuffer bytes, List<Box> top) {
        this.bytes = bytes;
        media = top.stream().filter(box -> box.kind().equals("mdat")).toList();
    }

    void blank(Box track, Edits edits) {
        var sizes = find(track, "mdia", "minf", "stbl", "stsz");
        var groups = find(track, "mdia", "minf", "stbl", "stsc");
        var near = find(track, "mdia", "minf", "stbl", "stco");
        var offsets = near.or(() -> find(track, "mdia", "minf", "stbl", "co64"));
        if (sizes.isEmpty() || groups.isEmpty() || offsets.isEmpty()) {
            return;
        }
        int chunks = bytes.getInt(offsets.get().content() + 4);
        if (chunks < 0 || chunks + edits.count() > MOST_CHUNKS || (long) chunks * media.size() > MOST_LOOKS) {
            throw new IndexOutOfBoundsException("A track of " + chunks + " chunks");
        }
        int sample = 0;
        int group = 0;
        for (int chunk = 1; chunk <= chunks; chunk++) {
            while (startsNext(groups.get(), group, chunk)) {
                group++;
            }
            int samples = bytes.getInt(groups.get().content() + 8 + 12 * group + 4);
            long length = length(sizes.get(), sample, samples);
            sample += samples;
            int entry = offsets.get().content() + 8;
            long at = near.isPresent() ? bytes.getInt(entry + 4 * (chunk - 1)) & 0xFFFFFFFFL : bytes.getLong(entry + 8 * (chunk - 1));
            blank(at, length, edits);
        }
    }

    private boolean startsNext(Box groups, int group, int chunk) {
        int count = bytes.getInt(groups.content() + 4);
        return group + 1 < count && bytes.getInt(groups.content() + 8 + 12 * (group + 1)) <= chunk;
    }

    private long length(Box sizes, int first, int count) {
        long same = bytes.getInt(sizes.content() + 4) & 0xFFFFFFFFL;
        if (same != 0) {
            return same * count;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length += bytes.getInt(sizes.content() + 12 + 4 * (first + i)) & 0xFFFFFFFFL;
        }
        return length;
    }

    private void blank(long from, long length, Edits edits) {
        for (var data : media) {
            long start = Math.max(from, data.content());
            long end = Math.min(from + length, data.end());
            if (start < end) {
                edits.zero((int) start, (int) end);
            }
        }
    }

    private Optional<Box> find(Box parent, String... path) {
        var at = Optional.of(parent);
        for (var kind : path) {
            at = at.flatMap(box -> Box.in(bytes, box).stream().filter(child -> child.kind().equals(kind)).findFirst());
        }
        return at;
    }
}
