package vn.ngomon.platform.file.video;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import vn.ngomon.platform.file.Cleaning;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.journal.Batch;

/**
 * Films that anybody may send. They are not decoded: whoever shows one lets the browser play {@link Files#inline}, which answers byte ranges.
 * WebM is not taken: phones film MP4 and MOV, and its two ways of leaving a length open make it hard to clean for certain.
 */
@Service
public class Videos {

    private static final Cleaning CLEANING = (mediaType, bytes) -> CleanMovie.of(bytes);

    private final Files files;

    Videos(Files files) {
        this.files = files;
    }

    /**
     * Takes a film of at most 60 MB; it is spooled to disk and never held in memory.
     *
     * @param writes of the caller's transaction, which the file's row joins
     */
    public Upload receive(InputStream in, String givenName, String origin, Batch writes) {
        return files.receive(in, givenName, origin, FileRules.VIDEO, CLEANING, writes);
    }

    /** The text for a refusal, for a film; arguments are those of the refusal. */
    public static String messageKey(Upload.Refused refused) {
        return refused.reason() == Upload.Refusal.TYPE_NOT_TAKEN ? "file.video.TYPE_NOT_TAKEN" : refused.messageKey();
    }
}
