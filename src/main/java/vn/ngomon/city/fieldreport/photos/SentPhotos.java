package vn.ngomon.city.fieldreport.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.photo.Likeness;
import vn.ngomon.platform.file.photo.Patch;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.file.photo.Photos;
import vn.ngomon.platform.journal.Batch;

/** Keeps the pictures of a sent form before any transaction opens, without what they give away of their makers. */
@Component
public class SentPhotos {

    private static final String ORIGIN = "fieldreport.photo";
    private static final String REDACTED = "fieldreport.redacted";

    private final Photos cleaner;
    private final ReportPhotos photos;
    private final JdbcTemplate jdbc;

    SentPhotos(Photos cleaner, ReportPhotos photos, JdbcTemplate jdbc) {
        this.cleaner = cleaner;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /** @param refused the first that could not be taken; those before it were kept */
    public record Sent(List<UUID> files, List<Photograph.Kept> kept, Optional<Photograph.Refused> refused) {

        public Sent {
            files = List.copyOf(files);
            kept = List.copyOf(kept);
        }
    }

    public Sent receive(@Nullable MultiValueMap<String, MultipartFile> parts, String input, Actor by) {
        var kept = new ArrayList<Photograph.Kept>();
        for (var part : parts == null ? List.<MultipartFile>of() : parts.getOrDefault(input, List.of())) {
            if (!part.isEmpty()) {
                switch (receive(part, by)) {
                    case Photograph.Kept one -> kept.add(one);
                    case Photograph.Refused refused -> {
                        return new Sent(ids(kept), kept, Optional.of(refused));
                    }
                }
            }
        }
        return new Sent(ids(kept), kept, Optional.empty());
    }

    private static List<UUID> ids(List<Photograph.Kept> kept) {
        return kept.stream().map(one -> one.file().id()).toList();
    }

    private Photograph receive(MultipartFile part, Actor by) {
        try (var in = part.getInputStream()) {
            var name = part.getOriginalFilename();
            return receive(in, name == null ? "" : name, by, new Batch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param writes further writes of the caller's, in the same round trip */
    public Photograph receive(InputStream in, String name, Actor by, Batch writes) {
        var photograph = take(in, name, by, writes);
        if (photograph instanceof Photograph.Kept) {
            writes.flush(jdbc);
        }
        return photograph;
    }

    /** As the other; the rows stay among the writes, for the caller to send with more. */
    public Photograph take(InputStream in, String name, Actor by, Batch writes) {
        var photograph = cleaner.receive(in, name, ORIGIN, writes);
        if (photograph instanceof Photograph.Kept kept) {
            photos.sent(kept.file().id(), by.accountId(), cleaner.likeness(kept.file()).map(Likeness::bits).orElse(null), writes);
        }
        return photograph;
    }

    /**
     * A new picture in which these areas cannot be made out any more. Until it is in use it is an upload like others, and forgotten like them.
     *
     * @return empty for what is no picture, or whose pixels cannot be read
     */
    public Optional<StoredFile> redact(StoredFile photo, List<Patch> patches, Actor by) {
        var writes = new Batch();
        var redacted = cleaner.redact(photo, patches, REDACTED, writes);
        redacted.ifPresent(made -> photos.sent(made.id(), by.accountId(), null, writes));
        writes.flush(jdbc);
        return redacted;
    }
}
