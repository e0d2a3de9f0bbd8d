package vn.ngomon.platform.file.photo;

import java.time.Instant;
import java.util.Optional;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload;

/** What became of a photograph somebody handed in. */
public sealed interface Photograph {

    /**
     * Kept without anything but the picture; what its metadata said is here and nowhere else.
     *
     * @param width in pixels, as the picture is shown
     * @param height in pixels, as the picture is shown
     * @param takenAt by the camera's clock; Việt Nam's time where it names no offset
     */
    record Kept(StoredFile file, int width, int height, Optional<Spot> spot, Optional<Instant> takenAt) implements Photograph {}

    /** Nothing was kept. */
    record Refused(Upload.Refusal reason, String name, long limit) implements Photograph {

        /** The text that tells the sender what to do; arguments are the name and the limit, that of a size in megabytes. */
        public String messageKey() {
            return (reason == Upload.Refusal.TYPE_NOT_TAKEN ? "file.photo." : "file.refused.") + reason.name();
        }

        public Object[] messageArguments() {
            return new Object[] {name, reason == Upload.Refusal.TOO_LARGE ? limit >> 20 : limit};
        }
    }
}
