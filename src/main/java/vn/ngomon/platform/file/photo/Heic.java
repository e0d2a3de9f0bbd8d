package vn.ngomon.platform.file.photo;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * Turns Apple's photographs into JPEG with the converter that comes with libheif ({@code heif-dec}, before 1.19 {@code heif-convert};
 * Debian's package {@code libheif-examples}), where the machine has it. No Java library decodes HEVC under a licence we can use; a
 * decoder in C reading strangers' files belongs in a process of its own, short of time and memory, and updated with the machine.
 */
@Component
class Heic {

    private static final String[] NAMES = {"heif-dec", "heif-convert"};
    /** Seconds of processor time and kilobytes of memory; a picture of 48 megapixels takes a third of each. */
    private static final String LIMITED = "ulimit -t 20; ulimit -v 1500000; exec \"$@\" >/dev/null 2>&1 </dev/null";
    private static final int SECONDS = 40;
    private static final int AT_ONCE = 2;

    private final Optional<Path> converter;
    private final Semaphore converting = new Semaphore(AT_ONCE);

    @Autowired
    Heic() {
        this(Arrays.stream(NAMES).flatMap(Heic::onPath).findFirst());
    }

    Heic(Optional<Path> converter) {
        this.converter = converter;
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable);
    }

    boolean isReadable() {
        return converter.isPresent();
    }

    /** The converter turns the picture upright and carries its EXIF over, so the JPEG is examined as if it had been sent. */
    Examined examine(ByteBuffer heic) throws IOException {
        if (converter.isEmpty()) {
            return Examined.unfit(Refusal.HEIC);
        }
        converting.acquireUninterruptibly();
        try {
            var folder = Files.createTempDirectory("heic");
            try {
                return convert(converter.get(), heic, folder);
            } finally {
                remove(folder);
            }
        } finally {
            converting.release();
        }
    }

    private static Examined convert(Path converter, ByteBuffer heic, Path folder) throws IOException {
        var source = folder.resolve("in.heic");
        try (var channel = FileChannel.open(source, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var rest = heic.duplicate(); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        }
        var builder = new ProcessBuilder("/bin/sh", "-c", LIMITED, "sh", converter.toString(), "-q", "88", source.toString(),
                folder.resolve("out.jpg").toString());
        builder.environment().clear();
        var process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return Examined.unfit(Refusal.BOMB);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while a photograph was converted");
        } finally {
            process.destroyForcibly();
        }
        for (var name : new String[] {"out.jpg", "out-1.jpg"}) {    // numbered where one file holds several pictures
            if (Files.exists(folder.resolve(name))) {
                return CleanJpeg.of(ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))), true);
            }
        }
        return Examined.unfit(Refusal.DAMAGED);
    }

    private static void remove(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
