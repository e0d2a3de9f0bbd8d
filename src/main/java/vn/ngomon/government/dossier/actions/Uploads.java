package vn.ngomon.government.dossier.actions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.ngomon.government.dossier.papers.SentFiles;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload;

/**
 * Keeps the files of a sent form before any transaction opens: an upload may take minutes. When the form has to be shown again, what
 * was kept goes back into it as {@code kept.<input>}, so that nobody chooses a file twice.
 */
@Component
public class Uploads {

    private static final String KEPT = "kept.";
    private static final int MOST = 60;

    private final Files files;
    private final SentFiles sent;

    Uploads(Files files, SentFiles sent) {
        this.files = files;
        this.sent = sent;
    }

    /**
     * @param files by the name of their input, in the order chosen; inputs left empty are left out
     * @param refused what could not be taken and why
     */
    public record Kept(Map<String, List<UUID>> files, List<Refusal> refused) {

        public Kept {
            files = Map.copyOf(files);
            refused = List.copyOf(refused);
        }

        public List<UUID> of(String input) {
            return files.getOrDefault(input, List.of());
        }
    }

    public record Refusal(String input, String messageKey, List<Object> args) {}

    /** The files of this request behind those an earlier, refused one of the same sender has left. */
    public Kept keep(HttpServletRequest request, String origin, FileRules rules, Actor by) {
        var kept = new LinkedHashMap<String, List<UUID>>();
        var refused = new ArrayList<Refusal>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(KEPT)) {
                kept.put(name.substring(KEPT.length()), earlier(values, by));
            }
        });
        if (request instanceof MultipartHttpServletRequest parts) {
            parts.getMultiFileMap().forEach((name, chosen) -> chosen.stream().filter(part -> !part.isEmpty()).limit(MOST).forEach(part -> {
                switch (receive(part, origin, rules)) {
                    case Upload.Kept(var file) -> {
                        sent.add(file.id(), by.accountId());
                        kept.computeIfAbsent(name, input -> new ArrayList<>()).add(file.id());
                    }
                    case Upload.Refused no -> refused.add(new Refusal(name, no.messageKey(), List.of(no.messageArguments())));
                }
            }));
        }
        return new Kept(kept, refused);
    }

    private List<UUID> earlier(String[] values, Actor by) {
        var ids = new ArrayList<UUID>();
        for (var value : values) {
            ActInput.uuid(value).filter(id -> ids.size() < MOST && sent.isFrom(id, by.accountId())).ifPresent(ids::add);
        }
        return ids;
    }

    private Upload receive(MultipartFile part, String origin, FileRules rules) {
        try (var in = part.getInputStream()) {
            return files.receive(in, part.getOriginalFilename() == null ? "" : part.getOriginalFilename(), origin, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of kept files, to be shown beside their input. */
    public Map<UUID, String> names(Kept kept) {
        var names = new LinkedHashMap<UUID, String>();
        files.find(kept.files().values().stream().flatMap(List::stream).distinct().toList()).forEach((StoredFile file) -> names.put(file.id(), file.name()));
        return names;
    }
}
