package vn.ngomon.platform.file.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import vn.ngomon.platform.file.Cleaning;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload.Refusal;

/** One photograph on its way in: cleaned for the store, remembered for the sender. */
final class Arrival implements Cleaning {

    private final Heic heic;
    private Examined examined = Examined.unfit(Refusal.DAMAGED);

    Arrival(Heic heic) {
        this.heic = heic;
    }

    @Override
    public Cleaned clean(String mediaType, ByteBuffer bytes) throws IOException {
        examined = switch (mediaType) {
            case FileRules.JPEG -> CleanJpeg.of(bytes);
            case FileRules.PNG -> CleanPng.of(bytes);
            case FileRules.HEIC -> heic.examine(bytes);
            default -> Examined.unfit(Refusal.TYPE_NOT_TAKEN);
        };
        return examined.cleaned();
    }

    Photograph.Kept kept(StoredFile file) {
        return new Photograph.Kept(file, examined.width(), examined.height(), examined.exif().spot(), examined.exif().takenAt());
    }
}
