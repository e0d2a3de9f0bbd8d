package vn.ngomon.government.dossier.actions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Inspection;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.platform.time.Dates;

/** What an officer typed into the form of an action. Reads only the names it knows; anything else is left alone. */
public final class ActInput {

    private static final int LONGEST = 500;

    private final Map<String, String[]> params;
    private final Map<String, List<UUID>> uploads;

    /** @param uploads files already kept, by the name of their input */
    public ActInput(Map<String, String[]> params, Map<String, List<UUID>> uploads) {
        this.params = params;
        this.uploads = uploads;
    }

    String text(String name) {
        var values = params.get(name);
        var text = values == null || values.length == 0 ? "" : values[0].strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public Optional<UUID> id(String name) {
        return uuid(text(name));
    }

    Optional<LocalDate> date(String name) {
        return Dates.read(text(name));
    }

    Optional<UUID> upload(String name) {
        return files(name).stream().findFirst();
    }

    private List<UUID> files(String name) {
        return uploads.getOrDefault(name, List.of());
    }

    /** What was sent, without what is never the same twice: two forms are one when these agree. */
    byte[] content(Function<UUID, String> digest) {
        var sent = new TreeMap<String, List<String>>();
        params.forEach((name, values) -> sent.put(name, List.of(values)));
        sent.keySet().removeAll(List.of("_csrf", "key"));
        uploads.forEach((name, files) -> sent.put("file " + name, files.stream().map(digest).toList()));
        return sent.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What goes to guards and effects as it is: fees, pages, who received. */
    Map<String, Object> passed() {
        var passed = new LinkedHashMap<>(Fees.typed(params));
        if (!text("receivedBy").isEmpty()) {
            passed.put("receivedBy", text("receivedBy"));
        }
        return passed;
    }

    /** Papers ticked for Form 02 with their remarks, and up to three that were never on the list. */
    List<Request.Asked> asked(List<Paper> papers) {
        var asked = new ArrayList<Request.Asked>();
        var ticked = params.containsKey("ask") ? List.of(params.get("ask")) : List.<String>of();
        papers.stream().filter(paper -> ticked.contains(paper.id().toString()))
                .forEach(paper -> asked.add(new Request.Asked(paper.id(), paper.name(), text("remark." + paper.id()))));
        for (int i = 1; i <= 3; i++) {
            if (!text("extra." + i).isEmpty()) {
                asked.add(new Request.Asked(null, text("extra." + i), text("extraRemark." + i)));
            }
        }
        return asked;
    }

    /** What a clerk found about each paper of the list: {@code presented.<id>}, {@code copies.<id>}, {@code note.<id>}, a file {@code scan.<id>}. */
    public List<Inspection.Finding> findings(List<UUID> papers) {
        return papers.stream().filter(paper -> params.containsKey("presented." + paper)).map(paper -> new Inspection.Finding(paper,
                scanned(presented(text("presented." + paper)), files("scan." + paper)), copies(text("copies." + paper)), text("note." + paper),
                files("scan." + paper))).toList();
    }

    /** Whose pages were sent is there, whatever the list still says. */
    private static Paper.Presented scanned(Paper.Presented presented, List<UUID> files) {
        return presented == Paper.Presented.MISSING && !files.isEmpty() ? Paper.Presented.SCANNED : presented;
    }

    static Paper.Presented presented(String name) {
        for (var one : Paper.Presented.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Paper.Presented.MISSING;
    }

    static int copies(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
    }

    static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
