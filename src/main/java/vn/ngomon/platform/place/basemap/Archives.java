package vn.ngomon.platform.place.basemap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.place.Basemap;

/** The imported basemap: the newest file in a folder beside the uploads, which all nodes share. */
@Component
public class Archives implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Archives.class);
    private static final String PREFIX = "basemap-";

    private final Path folder;
    private volatile @Nullable Opened opened;
    /** Replaced a while ago, so that nobody reads it any more. */
    private @Nullable Opened retired;

    Archives(@Value("${ngomon.files}") Path files) {
        folder = files.resolve("basemap");
        keepUp();
    }

    /** @param name changes with the content, so that browsers may keep tiles for long */
    record Opened(String name, TileArchive archive) {}

    Optional<Opened> current() {
        return Optional.ofNullable(opened);
    }

    public Basemap basemap() {
        var now = opened;
        if (now == null) {
            return Basemap.NONE;
        }
        var about = now.archive().about();
        return new Basemap(about.isVector() ? Basemap.Kind.VECTOR : Basemap.Kind.RASTER, "/map/tiles/{z}/{x}/{y}?v=" + now.name(),
                about.attribution(), about.deepest());
    }

    /** The copy is complete before it gets the name that others look for. */
    void take(Path file) throws IOException {
        Files.createDirectories(folder);
        var copy = Files.createTempFile(folder, "incoming", "");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, folder.resolve(PREFIX + "%015d".formatted(System.currentTimeMillis())), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
        var files = files();
        for (var old : files.subList(0, files.size() - 1)) {
            Files.deleteIfExists(old);
        }
        keepUp();
    }

    /** @return whether there was one */
    boolean remove() throws IOException {
        var files = files();
        for (var old : files) {
            Files.deleteIfExists(old);
        }
        keepUp();
        return !files.isEmpty();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(file -> file.getFileName().toString().startsWith(PREFIX)).sorted(Comparator.naturalOrder()).toList();
        }
    }

    /** Another node may have taken in or removed one. A file that is replaced stays open for its last readers until the next look. */
    @Scheduled(fixedDelay = 5000)
    synchronized void keepUp() {
        try {
            close(retired);
            retired = null;
            var files = files();
            var newest = files.isEmpty() ? null : files.getLast();
            var now = opened;
            if (newest == null) {
                opened = null;
                retired = now;
            } else if (now == null || !now.name().equals(name(newest))) {
                opened = new Opened(name(newest), TileArchive.open(newest));
                retired = now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TileArchive.Unusable e) {
            log.error("The basemap in {} cannot be read: import it again", folder);
        }
    }

    private static void close(@Nullable Opened one) throws IOException {
        if (one != null) {
            one.archive().close();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().substring(PREFIX.length());
    }

    @Override
    public void destroy() throws IOException {
        close(opened);
        close(retired);
    }
}
