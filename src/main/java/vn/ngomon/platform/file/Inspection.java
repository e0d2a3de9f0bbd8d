package vn.ngomon.platform.file;

import java.io.IOException;
import java.util.Optional;
import vn.ngomon.platform.file.Upload.Refusal;

/** What stands against keeping a file. */
final class Inspection {

    private Inspection() {}

    static Optional<Upload.Refused> flaw(Content content, String type, String name, FileRules rules) throws IOException {
        if (content.size() == 0) {
            return Optional.of(new Upload.Refused(Refusal.EMPTY, name, 0));
        }
        var promised = FileType.promisedBy(name).orElse(type);
        if (type.equals(FileType.PROGRAM) || promised.equals(FileType.PROGRAM)) {
            return Optional.of(new Upload.Refused(Refusal.EXECUTABLE, name, 0));
        }
        if (!promised.equals(type) && !(promised.startsWith("image/") && type.startsWith("image/"))) {
            return Optional.of(new Upload.Refused(Refusal.TYPE_MISMATCH, name, 0));
        }
        if (!rules.mediaTypes().contains(type)) {
            return Optional.of(new Upload.Refused(Refusal.TYPE_NOT_TAKEN, name, 0));
        }
        return Wholeness.flaw(type, content).map(reason -> new Upload.Refused(reason, name, 0));
    }
}
