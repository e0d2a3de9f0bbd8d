package vn.ngomon.platform.file.photo;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.time.BusinessClock;

/** The three things a camera says that are worth knowing. Whatever is broken or absurd says nothing. */
record Exif(Orientation orientation, Optional<Spot> spot, Optional<Instant> takenAt) {

    static final Exif NONE = new Exif(Orientation.UPRIGHT, Optional.empty(), Optional.empty());

    /** A JPEG segment holds no more; a longer chunk of a PNG is not a camera's. */
    private static final int LONGEST = 1 << 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** @param tiff from its byte order mark on */
    static Exif of(ByteBuffer tiff) {
        if (tiff.remaining() > LONGEST) {
            return NONE;
        }
        var bytes = new byte[tiff.remaining()];
        tiff.duplicate().get(bytes);
        var tags = new ExifTags();
        try {
            new TiffReader().processTiff(new ByteArrayReader(bytes), tags, 0);
        } catch (TiffProcessingException | IOException | IllegalArgumentException e) {
            return NONE;
        }
        return new Exif(orientation(tags), spot(tags.found()), takenAt(tags.found()));
    }

    /** For a picture whose pixels stand upright whatever a tag says. */
    Exif upright() {
        return new Exif(Orientation.UPRIGHT, spot, takenAt);
    }

    private static Orientation orientation(ExifTags tags) {
        var value = tags.found().getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return value != null && value >= 1 && value <= 8 ? new Orientation(value) : Orientation.UPRIGHT;
    }

    private static Optional<Spot> spot(GpsDirectory gps) {
        var place = gps.getGeoLocation();
        return place == null || place.isZero() || !(Math.abs(place.getLongitude()) <= 180 && Math.abs(place.getLatitude()) <= 90)
                ? Optional.empty() : Optional.of(new Spot(place.getLongitude(), place.getLatitude()));
    }

    private static Optional<Instant> takenAt(GpsDirectory tags) {
        var written = tags.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        if (written == null) {
            return Optional.empty();
        }
        try {
            var zone = zone(tags.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL));
            return Optional.of(LocalDateTime.parse(written.strip(), TIME).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(@Nullable String offset) {
        try {
            return offset == null ? BusinessClock.ZONE : ZoneOffset.of(offset.strip());
        } catch (DateTimeException e) {
            return BusinessClock.ZONE;
        }
    }
}
