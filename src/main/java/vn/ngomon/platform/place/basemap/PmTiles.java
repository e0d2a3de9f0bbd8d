package vn.ngomon.platform.place.basemap;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** PMTiles of version 3: tiles numbered along a Hilbert curve, found through at most a few small directories. */
final class PmTiles implements TileArchive {

    private static final int HEADER = 127;
    /** The specification's own limit of steps from the root to a tile. */
    private static final int STEPS = 4;
    private static final int MOST_DIRECTORY = 1 << 24;
    private static final int KEPT = 64;
    private static final int NONE = 1;
    private static final int GZIP = 2;

    private final FileChannel file;
    private final Directory root;
    private final long leaves;
    private final long tiles;
    private final boolean packed;
    private final About about;
    private final Map<Long, Directory> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Directory> eldest) {
            return size() > KEPT;
        }
    };

    PmTiles(Path path) throws IOException {
        file = FileChannel.open(path);
        try {
            var header = ByteBuffer.wrap(read(0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.get(7) != 3) {
                throw new Unusable("place.basemap.version", (int) header.get(7));
            }
            packed = compressed(header.get(97));
            leaves = header.getLong(40);
            tiles = header.getLong(56);
            root = directory(header.getLong(8), header.getLong(16));
            about = new About(type(header.get(99)), compressed(header.get(98)), header.get(100), header.get(101),
                    attribution(header.getLong(24), header.getLong(32)));
        } catch (EOFException e) {
            file.close();
            throw new Unusable("place.basemap.unreadable");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean compressed(byte kind) {
        if (kind != NONE && kind != GZIP && kind != 0) {
            throw new Unusable("place.basemap.compression");
        }
        return kind == GZIP;
    }

    private static String type(byte kind) {
        return switch (kind) {
            case 1 -> MVT;
            case 2 -> "image/png";
            case 3 -> "image/jpeg";
            case 4 -> "image/webp";
            default -> throw new Unusable("place.basemap.format");
        };
    }

    private String attribution(long at, long length) throws IOException {
        if (length == 0) {
            return "";
        }
        try {
            return TileArchive.plain(JsonMapper.shared().readTree(unpacked(at, length)).path("attribution").asString(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Optional<byte[]> tile(int zoom, int x, int y) throws IOException {
        var wanted = number(zoom, x, y);
        var directory = root;
        for (var step = 0; step < STEPS; step++) {
            var entry = directory.find(wanted);
            if (entry < 0) {
                return Optional.empty();
            }
            var at = directory.offset[entry];
            var length = directory.length[entry];
            if (directory.run[entry] > 0) {
                return wanted < directory.first[entry] + directory.run[entry] ? Optional.of(read(tiles + at, length)) : Optional.empty();
            }
            directory = leaf(leaves + at, length);
        }
        return Optional.empty();
    }

    private Directory leaf(long at, int length) throws IOException {
        synchronized (kept) {
            var known = kept.get(at);
            if (known != null) {
                return known;
            }
        }
        var read = directory(at, length);
        synchronized (kept) {
            kept.put(at, read);
        }
        return read;
    }

    /** All tiles of lower zooms come first, then the place along the curve. */
    static long number(int zoom, int x, int y) {
        var number = ((1L << 2 * zoom) - 1) / 3;
        long column = x;
        long row = y;
        for (var side = 1L << zoom >> 1; side > 0; side >>= 1) {
            var right = (column & side) != 0 ? 1 : 0;
            var down = (row & side) != 0 ? 1 : 0;
            number += side * side * (3 * right ^ down);
            if (down == 0) {
                if (right == 1) {
                    column = side - 1 - column;
                    row = side - 1 - row;
                }
                var swap = column;
                column = row;
                row = swap;
            }
        }
        return number;
    }

    /** Entries by the number of their first tile; a run of 0 leads to another directory. */
    private record Directory(long[] first, long[] run, int[] length, long[] offset) {

        /** The last entry that begins at this number or before it, or -1. */
        int find(long wanted) {
            var place = Arrays.binarySearch(first, wanted);
            return place >= 0 ? place : -place - 2;
        }
    }

    private Directory directory(long at, long length) throws IOException {
        var in = ByteBuffer.wrap(unpacked(at, length));
        try {
            var count = Math.toIntExact(varint(in));
            if (count > in.remaining()) {
                throw new Unusable("place.basemap.unreadable");
            }
            var directory = new Directory(new long[count], new long[count], new int[count], new long[count]);
            long number = 0;
            for (var i = 0; i < count; i++) {
                number += varint(in);
                directory.first[i] = number;
            }
            for (var i = 0; i < count; i++) {
                directory.run[i] = varint(in);
            }
            for (var i = 0; i < count; i++) {
                directory.length[i] = Math.toIntExact(varint(in));
            }
            for (var i = 0; i < count; i++) {
                var value = varint(in);
                directory.offset[i] = value == 0 && i > 0 ? directory.offset[i - 1] + directory.length[i - 1] : value - 1;
            }
            return directory;
        } catch (BufferUnderflowException | ArithmeticException e) {
            throw new Unusable("place.basemap.unreadable");
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (var shift = 0; shift < 64; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new ArithmeticException("varint");
    }

    private byte[] unpacked(long at, long length) throws IOException {
        var bytes = read(at, length);
        if (!packed) {
            return bytes;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(MOST_DIRECTORY);
        } catch (ZipException e) {
            throw new Unusable("place.basemap.unreadable");
        }
    }

    private byte[] read(long at, long length) throws IOException {
        if (length < 0 || length > MOST_DIRECTORY || at < 0 || at + length > file.size()) {
            throw new EOFException("%d bytes at %d".formatted(length, at));
        }
        var bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
