package vn.ngomon.platform.file.photo;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the reader into two directories, each once, and has it read seven small values: makers' notes, thumbnails and whatever
 * else a hostile file would have us chase is stepped over. The numbers of the wanted tags do not overlap, so one directory
 * holds them all.
 */
final class ExifTags extends DirectoryTiffHandler {

    private static final Set<Integer> WANTED = Set.of(ExifDirectoryBase.TAG_ORIENTATION, ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL, GpsDirectory.TAG_LATITUDE_REF, GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF, GpsDirectory.TAG_LONGITUDE);
    private static final int LONGEST = 64;

    private final GpsDirectory found = new GpsDirectory();
    private final Set<Integer> toEnter = new HashSet<>(Set.of(ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET, ExifIFD0Directory.TAG_GPS_INFO_OFFSET));

    ExifTags() {
        super(new Metadata(), null);
        _currentDirectory = found;
    }

    GpsDirectory found() {
        return found;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        return toEnter.remove(tag);
    }

    /** True: dealt with, that is, passed over. */
    @Override
    public boolean customProcessTag(int offset, @Nullable Set<Integer> entered, int header, RandomAccessReader reader, int tag, int bytes) {
        return bytes > LONGEST || !WANTED.contains(tag);
    }

    @Override
    public void setTiffMarker(int marker) {}

    /** The second directory of a file describes its thumbnail. */
    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
        return null;
    }

    /** There is one directory, and it stays. */
    @Override
    public void endingIFD() {}

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}
}
