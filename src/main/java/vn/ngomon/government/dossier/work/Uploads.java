package vn.ngomon.government.dossier.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.ui.BadInput;

/** Keeps the files of a sent form before any transaction opens: an upload may take minutes. */
@Component
public class Uploads {

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /**
     * By the name of their input; inputs left empty are left out.
     *
     * @throws BadInput naming the file that cannot be taken, with what to do about it
     */
    public Map<String, UUID> keep(HttpServletRequest request, String origin, FileRules rules) {
        var kept = new LinkedHashMap<String, UUID>();
        if (request instanceof MultipartHttpServletRequest parts) {
            parts.getFileMap().forEach((name, part) -> {
                if (!part.isEmpty()) {
                    kept.put(name, keep(part, origin, rules));
                }
            });
        }
        return kept;
    }

    private UUID keep(MultipartFile part, String origin, FileRules rules) {
        try (var in = part.getInputStream()) {
            return switch (files.receive(in, part.getOriginalFilename() == null ? "" : part.getOriginalFilename(), origin, rules)) {
                case Upload.Kept(var file) -> file.id();
                case Upload.Refused refused -> throw new BadInput(part.getName(), refused.messageKey(), refused.messageArguments());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
