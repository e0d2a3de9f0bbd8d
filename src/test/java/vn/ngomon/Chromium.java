package vn.ngomon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the browser of the browser tests is: named by {@code NGOMON_CHROMIUM}, which the launcher sets, else at its usual places. */
public final class Chromium {

    private Chromium() {}

    /** Never skips: a named browser that is not there fails the test, and so does a machine without any. */
    public static Path path() {
        var named = System.getenv().getOrDefault("NGOMON_CHROMIUM", "");
        if (!named.isEmpty() && !Files.isExecutable(Path.of(named))) {
            throw new IllegalStateException("NGOMON_CHROMIUM names no program: " + named);
        }
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
                .filter(name -> !name.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("Browser tests need Chromium: set NGOMON_CHROMIUM or install it (apt-get install chromium)"));
    }
}
