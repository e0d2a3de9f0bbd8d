package vn.ngomon.platform.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came, by its own name; what is inside is found out by looking, not by the name's ending.
 *
 * @param content empty for an importer that {@link Importer#readsFromDisk reads from disk}
 * @param path    where it is, for such an importer only
 */
public record ImportFile(String name, byte[] content, @Nullable Path path) {

    public ImportFile(String name, byte[] content) {
        this(name, content, null);
    }

    /** One that may be larger than the memory. */
    public static ImportFile at(Path path) {
        return new ImportFile(String.valueOf(path.getFileName()), new byte[0], path);
    }

    public Path onDisk() {
        if (path == null) {
            throw new IllegalStateException(name + " is not on disk");
        }
        return path;
    }
}
