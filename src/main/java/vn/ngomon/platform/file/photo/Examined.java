package vn.ngomon.platform.file.photo;

import java.nio.ByteBuffer;
import java.util.List;
import vn.ngomon.platform.file.Cleaning.Cleaned;
import vn.ngomon.platform.file.Upload.Refusal;

/**
 * A picture file after a walk through its structure; nothing was decoded.
 *
 * @param width in pixels, as the picture is shown
 * @param height in pixels, as the picture is shown
 */
record Examined(Cleaned cleaned, int width, int height, Exif exif) {

    static Examined clean(List<ByteBuffer> pieces, int width, int height, Exif exif) {
        var sideways = exif.orientation().swapsSides();
        return new Examined(new Cleaned.Clean(pieces), sideways ? height : width, sideways ? width : height, exif);
    }

    static Examined unfit(Refusal reason) {
        return new Examined(new Cleaned.Unfit(reason), 0, 0, Exif.NONE);
    }
}
