package vn.ngomon.government.dossier.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.file.Upload;

/**
 * Takes the files of one page of papers, each under {@code file.<paper>}: those that are whole go on the shelf at once, the
 * others are named with what is wrong. Then the button pressed: {@code remove:<paper>:<file>}, {@code up:<paper>:<file>}.
 */
@Component
public class Uploads {

    private static final String FIELD = "file.";

    private final Files files;
    private final Shelf shelf;
    private final MessageSource messages;

    Uploads(Files files, Shelf shelf, MessageSource messages) {
        this.files = files;
        this.shelf = shelf;
        this.messages = messages;
    }

    /** One file on the shelf as people see it. */
    public record Shelved(UUID id, String name, long size, String sha256, boolean drawable) {}

    /** @return what was refused, by paper */
    public Map<String, List<String>> take(HttpServletRequest request, Shelf.Of of, UUID id, Set<String> papers, Locale locale) {
        var refused = new HashMap<String, List<String>>();
        if (request instanceof MultipartHttpServletRequest parts) {
            for (var paper : papers) {
                take(parts.getFiles(FIELD + paper), of, id, paper, refused, locale);
            }
        }
        return refused;
    }

    private void take(List<MultipartFile> parts, Shelf.Of of, UUID id, String paper, Map<String, List<String>> refused, Locale locale) {
        var kept = new ArrayList<UUID>();
        int room = Shelf.MOST - shelf.files(of, id).getOrDefault(paper, List.of()).size();
        for (var part : parts) {
            var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
            if (name.isEmpty() && part.isEmpty()) {
                continue;       // a browser sends an empty part for a field nobody touched
            }
            if (kept.size() >= room) {
                refuse(refused, paper, messages.getMessage("dossier-filing.papers.too-many", new Object[] {Shelf.MOST}, locale));
                break;
            }
            switch (receive(part, name)) {
                case Upload.Kept(var file) -> kept.add(file.id());
                case Upload.Refused no -> refuse(refused, paper, messages.getMessage(no.messageKey(), no.messageArguments(), locale));
            }
        }
        if (!kept.isEmpty()) {
            shelf.add(of, id, paper, kept);
        }
    }

    private Upload receive(MultipartFile part, String name) {
        try (var in = part.getInputStream()) {
            return files.receive(in, name, "dossier.paper", FileRules.PAPERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Map<String, List<String>> refused, String paper, String words) {
        refused.computeIfAbsent(paper, key -> new ArrayList<>()).add(words);
    }

    /** @return whether the button was one of the shelf's */
    public boolean press(String button, Shelf.Of of, UUID id) {
        var parts = button.split(":");
        if (parts.length != 3 || !parts[2].matches("[0-9a-f-]{36}")) {
            return false;
        }
        var file = UUID.fromString(parts[2]);
        switch (parts[0]) {
            case "remove" -> shelf.remove(of, id, parts[1], file);
            case "up" -> shelf.moveUp(of, id, parts[1], file);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** In the order given: the pages of a paper. */
    public List<Shelved> shown(List<UUID> ids) {
        return files.find(ids).stream().sorted(Comparator.comparingInt(file -> ids.indexOf(file.id()))).map(Uploads::shown).toList();
    }

    public static Shelved shown(StoredFile file) {
        var drawable = file.mediaType().equals(FileRules.JPEG) || file.mediaType().equals(FileRules.PNG) || file.mediaType().equals(FileRules.PDF);
        return new Shelved(file.id(), file.name(), file.size(), file.sha256(), drawable);
    }
}
