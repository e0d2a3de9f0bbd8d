package vn.ngomon.city.fieldreport.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.platform.file.photo.Likeness;
import vn.ngomon.platform.file.photo.Photos;

/** What a page's pictures look like, sent small and ahead of them. */
@Component
public class Glances {

    private static final int MOST = 5;

    private final Photos photos;

    Glances(Photos photos) {
        this.photos = photos;
    }

    /** @param files those named {@code glance} */
    public List<Likeness> of(MultiValueMap<String, MultipartFile> files) {
        return files.getOrDefault("glance", List.of()).stream().limit(MOST).map(this::look).flatMap(Optional::stream).toList();
    }

    private Optional<Likeness> look(MultipartFile part) {
        try {
            return part.getSize() > Photos.SMALL ? Optional.empty() : photos.likeness(part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
