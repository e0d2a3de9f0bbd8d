package vn.ngomon.platform.place.basemap;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Small files of map tiles, written as the specifications say. */
public final class TileFiles {

    /** Where a tile is. */
    public record At(int zoom, int x, int y) {}

    private TileFiles() {}

    /** The tiles around a place from the world down to this zoom, three by three. */
    public static List<At> around(double lon, double lat, int deepest) {
        var found = new ArrayList<At>();
        for (var zoom = 0; zoom <= deepest; zoom++) {
            var side = 1 << zoom;
            var column = (int) ((lon + 180) / 360 * side);
            var row = (int) ((1 - Math.log(Math.tan(Math.toRadians(lat)) + 1 / Math.cos(Math.toRadians(lat))) / Math.PI) / 2 * side);
            for (var x = Math.max(0, column - 1); x <= Math.min(side - 1, column + 1); x++) {
                for (var y = Math.max(0, row - 1); y <= Math.min(side - 1, row + 1); y++) {
                    found.add(new At(zoom, x, y));
                }
            }
        }
        return found;
    }

    public static byte[] png(At at) throws IOException {
        var picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor((at.x() + at.y()) % 2 == 0 ? new Color(0xdfe8d8) : new Color(0xd2dfe8));
        pen.fillRect(0, 0, 256, 256);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /** Land, a lagoon, a road and a named place, in the layers of one of the two schemas. */
    public static byte[] vectors(boolean protomaps) throws IOException {
        var out = new ByteArrayOutputStream();
        if (protomaps) {
            layer(out, "earth", 3, "kind", "earth", 9, 0, 0, 26, 8192, 0, 0, 8192, 8191, 0, 15);
        }
        layer(out, "water", 3, protomaps ? "kind" : "class", "lake", 9, 1000, 1000, 26, 3000, 0, 0, 3000, 2999, 0, 15);
        layer(out, protomaps ? "roads" : "transportation", 2, protomaps ? "kind" : "class", protomaps ? "major_road" : "primary", 9, 0, 4096, 10, 8192, 0);
        layer(out, protomaps ? "places" : "place", 1, "name:vi", "Thử", 9, 4096, 6000);
        return out.toByteArray();
    }

    /** A layer of one feature with one tag; the geometry is encoded already. */
    private static void layer(ByteArrayOutputStream tile, String name, int type, String key, String value, int... geometry) throws IOException {
        var feature = new ByteArrayOutputStream();
        bytes(feature, 2, new byte[] {0, 0});
        varint(feature, 3 << 3);
        varint(feature, type);
        var path = new ByteArrayOutputStream();
        for (var one : geometry) {
            varint(path, one);
        }
        bytes(feature, 4, path.toByteArray());
        var text = new ByteArrayOutputStream();
        bytes(text, 1, value.getBytes(StandardCharsets.UTF_8));
        var layer = new ByteArrayOutputStream();
        bytes(layer, 1, name.getBytes(StandardCharsets.UTF_8));
        bytes(layer, 2, feature.toByteArray());
        bytes(layer, 3, key.getBytes(StandardCharsets.UTF_8));
        bytes(layer, 4, text.toByteArray());
        varint(layer, 5 << 3);
        varint(layer, 4096);
        varint(layer, 15 << 3);
        varint(layer, 2);
        bytes(tile, 3, layer.toByteArray());
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] content) throws IOException {
        varint(out, field << 3 | 2);
        varint(out, content.length);
        out.write(content);
    }

    static void varint(ByteArrayOutputStream out, long value) {
        var left = value;
        while (left > 0x7f) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(out)) {
            packer.write(plain);
        }
        return out.toByteArray();
    }

    /** @param leaf how many entries a leaf directory has at most; all stand in the root if there are fewer */
    public static void pmTiles(Path file, byte type, boolean packed, int leaf, String metadata, List<At> places, List<byte[]> tiles) throws IOException {
        SortedMap<Long, byte[]> byNumber = new TreeMap<>();
        for (var i = 0; i < places.size(); i++) {
            var at = places.get(i);
            byNumber.put(PmTiles.number(at.zoom(), at.x(), at.y()), packed ? gzip(tiles.get(i)) : tiles.get(i));
        }
        var data = new ByteArrayOutputStream();
        var entries = new ArrayList<long[]>();
        for (var one : byNumber.entrySet()) {
            entries.add(new long[] {one.getKey(), 1, one.getValue().length, data.size()});
            data.write(one.getValue());
        }
        var leaves = new ByteArrayOutputStream();
        var top = new ArrayList<long[]>();
        for (var from = 0; entries.size() > leaf && from < entries.size(); from += leaf) {
            var part = gzip(directory(entries.subList(from, Math.min(from + leaf, entries.size()))));
            top.add(new long[] {entries.get(from)[0], 0, part.length, leaves.size()});
            leaves.write(part);
        }
        write(file, type, packed, gzip(directory(top.isEmpty() ? entries : top)), gzip(metadata.getBytes(StandardCharsets.UTF_8)), leaves.toByteArray(),
                data.toByteArray(), places);
    }

    private static byte[] directory(List<long[]> entries) {
        var out = new ByteArrayOutputStream();
        varint(out, entries.size());
        long before = 0;
        for (var entry : entries) {
            varint(out, entry[0] - before);
            before = entry[0];
        }
        entries.forEach(entry -> varint(out, entry[1]));
        entries.forEach(entry -> varint(out, entry[2]));
        for (var i = 0; i < entries.size(); i++) {
            var follows = i > 0 && entries.get(i)[3] == entries.get(i - 1)[3] + entries.get(i - 1)[2];
            varint(out, follows ? 0 : entries.get(i)[3] + 1);
        }
        return out.toByteArray();
    }

    private static void write(Path file, byte type, boolean packed, byte[] root, byte[] metadata, byte[] leaves, byte[] data, List<At> places) throws IOException {
        var header = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        long at = 127;
        for (var part : List.of(root, metadata, leaves, data)) {
            header.putLong(at).putLong(part.length);
            at += part.length;
        }
        header.putLong(places.size()).putLong(places.size()).putLong(places.size());
        header.put((byte) 1).put((byte) 2).put((byte) (packed ? 2 : 1)).put(type);
        header.put((byte) places.stream().mapToInt(At::zoom).min().orElse(0)).put((byte) places.stream().mapToInt(At::zoom).max().orElse(0));
        var out = new ByteArrayOutputStream();
        out.write(header.array());
        for (var part : List.of(root, metadata, leaves, data)) {
            out.write(part);
        }
        Files.write(file, out.toByteArray());
    }

    public static void mbTiles(Path file, String format, String attribution, List<At> places, List<byte[]> tiles) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file); var create = database.createStatement()) {
            create.execute("create table metadata (name text, value text)");
            create.execute("create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            try (var say = database.prepareStatement("insert into metadata values ('format', ?), ('attribution', ?)")) {
                say.setString(1, format);
                say.setString(2, attribution);
                say.execute();
            }
            try (var put = database.prepareStatement("insert into tiles values (?, ?, ?, ?)")) {
                for (var i = 0; i < places.size(); i++) {
                    var at = places.get(i);
                    put.setInt(1, at.zoom());
                    put.setInt(2, at.x());
                    put.setInt(3, (1 << at.zoom()) - 1 - at.y());
                    put.setBytes(4, tiles.get(i));
                    put.execute();
                }
            }
        }
    }
}
