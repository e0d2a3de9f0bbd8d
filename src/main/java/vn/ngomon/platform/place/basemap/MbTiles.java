package vn.ngomon.platform.place.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** MBTiles 1.3: tiles in an SQLite file, their rows counted from the south. One connection, asked by one at a time. */
final class MbTiles implements TileArchive {

    private final Connection file;
    private final About about;

    MbTiles(Path path) throws IOException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            file = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try {
            about = about(metadata());
        } catch (SQLException e) {
            close();
            throw new Unusable("place.basemap.unreadable");
        } catch (Unusable e) {
            close();
            throw e;
        }
    }

    private Map<String, String> metadata() throws SQLException {
        var found = new HashMap<String, String>();
        try (var asked = file.createStatement(); var rows = asked.executeQuery("select name, value from metadata")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private About about(Map<String, String> says) throws SQLException {
        var type = switch (says.getOrDefault("format", "")) {
            case "pbf" -> MVT;
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            default -> throw new Unusable("place.basemap.format");
        };
        try (var asked = file.createStatement(); var rows = asked.executeQuery("select min(zoom_level), max(zoom_level) from tiles")) {
            rows.next();
            return new About(type, type.equals(MVT) && isPacked(), rows.getInt(1), rows.getInt(2),
                    TileArchive.plain(says.getOrDefault("attribution", "")));
        }
    }

    private boolean isPacked() throws SQLException {
        try (var asked = file.createStatement(); var rows = asked.executeQuery("select tile_data from tiles limit 1")) {
            var first = rows.next() ? rows.getBytes(1) : new byte[0];
            return first.length > 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
        }
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public synchronized Optional<byte[]> tile(int zoom, int x, int y) throws IOException {
        try (var asked = file.prepareStatement("select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?")) {
            asked.setInt(1, zoom);
            asked.setInt(2, x);
            asked.setInt(3, (1 << zoom) - 1 - y);
            try (var rows = asked.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
