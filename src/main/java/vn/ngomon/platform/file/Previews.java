package vn.ngomon.platform.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.file.photo.Orientation;
import vn.ngomon.platform.file.photo.Picture;

/** Draws files as pictures and keeps the drawings; they may be deleted at any time. */
final class Previews {

    private static final int WIDEST = 2000;
    private static final int[] PUBLIC_WIDTHS = {160, 320, 640, 1280};
    private static final int TALLEST = 6000;
    private static final Semaphore DRAWING = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Path folder;

    Previews(Path folder) {
        this.folder = folder;
    }

    Optional<Path> of(StoredFile file, Path source, int page, int width) {
        var pdf = file.mediaType().equals(FileRules.PDF);
        var photo = file.mediaType().equals(FileRules.JPEG) || file.mediaType().equals(FileRules.PNG);
        if (!pdf && !photo || page < 1 || photo && page > 1) {
            return Optional.empty();
        }
        int wide = Math.clamp(width, 16, WIDEST);
        var drawing = folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256() + "-" + page + "-" + wide);
        if (Files.exists(drawing)) {
            return Optional.of(drawing);
        }
        DRAWING.acquireUninterruptibly();
        try {
            var picture = pdf ? page(source, file, page, wide) : photo(source, wide);
            if (picture == null) {
                return Optional.empty();
            }
            keep(picture, pdf ? "png" : "jpg", drawing);
            return Optional.of(drawing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DRAWING.release();
        }
    }

    /** The next of a few. */
    static int publicWidth(int width) {
        return Arrays.stream(PUBLIC_WIDTHS).filter(wide -> wide >= width).findFirst().orElse(WIDEST);
    }

    /** This node's own drawings; another node's vanish with its folder. */
    void forget(String sha256) throws IOException {
        var all = folder.resolve(sha256.substring(0, 2));
        if (Files.isDirectory(all)) {
            try (var drawings = Files.newDirectoryStream(all, sha256 + "-*")) {
                for (var drawing : drawings) {
                    Files.deleteIfExists(drawing);
                }
            }
        }
    }

    int pages(StoredFile file, Path source) {
        return switch (file.mediaType()) {
            case FileRules.JPEG, FileRules.PNG -> 1;
            case FileRules.PDF -> {
                try (var document = PdfCheck.open(new Content.OnDisk(source, file.size(), file.sha256()))) {
                    yield document.getNumberOfPages();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            default -> 0;
        };
    }

    private static @Nullable BufferedImage page(Path source, StoredFile file, int page, int width) throws IOException {
        try (var document = PdfCheck.open(new Content.OnDisk(source, file.size(), file.sha256()))) {
            if (page > document.getNumberOfPages()) {
                return null;
            }
            var sheet = document.getPage(page - 1);
            var box = sheet.getCropBox();
            var sideways = sheet.getRotation() % 180 != 0;
            var across = Math.max(1, sideways ? box.getHeight() : box.getWidth());
            var down = Math.max(1, sideways ? box.getWidth() : box.getHeight());
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, Math.min(width / across, TALLEST / down), ImageType.RGB);
        }
    }

    private static @Nullable BufferedImage photo(Path source, int width) throws IOException {
        try (var in = ImageIO.createImageInputStream(source.toFile())) {
            return Picture.read(in, Orientation.of(source), width, TALLEST).orElse(null);
        }
    }

    private static void keep(BufferedImage picture, String format, Path drawing) throws IOException {
        Files.createDirectories(drawing.getParent());
        var half = drawing.resolveSibling(UUID.randomUUID().toString());
        ImageIO.write(picture, format, half.toFile());
        Files.move(half, drawing, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
