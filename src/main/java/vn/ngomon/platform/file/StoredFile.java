package vn.ngomon.platform.file;

import java.util.UUID;

/**
 * A file that is safely on disk.
 *
 * @param sha256 of its bytes, in lower-case hex: what a receipt may quote
 * @param size in bytes
 * @param mediaType what the bytes are, not what the sender said
 * @param name as the sender called it, cleaned; for people, never for a path
 */
public record StoredFile(UUID id, String sha256, long size, String mediaType, String name) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
