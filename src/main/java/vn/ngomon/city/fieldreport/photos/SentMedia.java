package vn.ngomon.city.fieldreport.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.file.photo.Spot;
import vn.ngomon.platform.file.video.Videos;
import vn.ngomon.platform.journal.Batch;

/** Keeps pictures and films that come through one input, as a phone hands them over. */
@Component
public class SentMedia {

    private static final String ORIGIN = "fieldreport.film";

    private final SentPhotos photographs;
    private final Videos films;
    private final ReportPhotos photos;
    private final JdbcTemplate jdbc;

    SentMedia(SentPhotos photographs, Videos films, ReportPhotos photos, JdbcTemplate jdbc) {
        this.photographs = photographs;
        this.films = films;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /**
     * @param spot where the first picture that says so was taken
     * @param refused those that could not be taken; all others were kept
     */
    public record Kept(List<UUID> pictures, List<UUID> films, Optional<Spot> spot, List<Refused> refused) {

        public Kept {
            pictures = List.copyOf(pictures);
            films = List.copyOf(films);
            refused = List.copyOf(refused);
        }
    }

    public record Refused(String messageKey, List<Object> args) {}

    public Kept receive(@Nullable MultiValueMap<String, MultipartFile> parts, String input, int most, Actor by) {
        var receipt = new Receipt();
        for (var part : parts == null ? List.<MultipartFile>of() : parts.getOrDefault(input, List.of()).stream().filter(one -> !one.isEmpty()).limit(most).toList()) {
            try (var in = part.getInputStream()) {
                var name = Optional.ofNullable(part.getOriginalFilename()).orElse("");
                receive(in, name, Optional.ofNullable(part.getContentType()).orElse(""), by, receipt);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return receipt.kept();
    }

    /** One attachment of a mail. */
    public Kept receive(InputStream in, String name, String mediaType, Actor by) {
        var receipt = new Receipt();
        receive(in, name, mediaType, by, receipt);
        return receipt.kept();
    }

    private void receive(InputStream in, String name, String mediaType, Actor by, Receipt receipt) {
        if (mediaType.startsWith("video/") || name.toLowerCase(Locale.ROOT).matches(".*\\.(mp4|mov|m4v|webm|3gp)")) {
            var writes = new Batch();
            switch (films.receive(in, name, ORIGIN, writes)) {
                case Upload.Kept(var file) -> {
                    photos.sent(file.id(), by.accountId(), null, writes);
                    writes.flush(jdbc);
                    receipt.films.add(file.id());
                }
                case Upload.Refused refused -> receipt.refused.add(new Refused(Videos.messageKey(refused), List.of(refused.messageArguments())));
            }
            return;
        }
        switch (photographs.receive(in, name, by, new Batch())) {
            case Photograph.Kept kept -> {
                receipt.pictures.add(kept.file().id());
                receipt.spot = receipt.spot.isPresent() ? receipt.spot : kept.spot();
            }
            case Photograph.Refused refused -> receipt.refused.add(new Refused(refused.messageKey(), List.of(refused.messageArguments())));
        }
    }

    private static final class Receipt {

        private final List<UUID> pictures = new ArrayList<>();
        private final List<UUID> films = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private Optional<Spot> spot = Optional.empty();

        Kept kept() {
            return new Kept(pictures, films, spot, refused);
        }
    }
}
