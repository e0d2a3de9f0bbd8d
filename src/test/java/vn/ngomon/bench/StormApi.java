package vn.ngomon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the program itself, as its clients would, for everything it has acknowledged: by id, by code, by look-up number, and entry by entry. */
final class StormApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final List<Offices.Office> offices;
    private final List<String> faults = new ArrayList<>();

    StormApi(Wire wire, List<Offices.Office> offices) {
        this.wire = wire;
        this.offices = offices;
    }

    /** What one dossier's clients were told, in the order of the telling. */
    private static final class Told {
        private String lookup = "";
        private String secret = "";
        private String code = "";
        private String version = "1";
        private final List<String> actions = new ArrayList<>(List.of("open"));
    }

    /** @return what differs, in words; nothing when all is well */
    List<String> compare(List<Acknowledged.Line> lines) throws IOException {
        var codes = new HashMap<String, String>();
        for (var dossier : told(lines).entrySet()) {
            var id = dossier.getKey();
            var told = dossier.getValue();
            var office = office(id);
            if (office == null) {
                continue;
            }
            var shown = JSON.readTree(wire.get("/api/v1/dossiers/" + id, office.clerk()).body());
            same("look-up number of " + id, told.lookup, text(shown, "lookup"));
            same("code of " + id, told.code, text(shown.path("state"), "code"));
            same("version of " + id, told.version, text(shown.path("state"), "version"));
            history(id, told, office);
            for (var name : told.code.isEmpty() ? Set.of(told.lookup) : Set.of(told.lookup, told.code)) {
                track(name, told);
            }
            var other = codes.put(told.code, id);
            if (other != null) {
                faults.add("code " + told.code + " was told for " + id + " and for " + other);
            }
        }
        return faults;
    }

    private static Map<String, Told> told(List<Acknowledged.Line> lines) {
        var all = new LinkedHashMap<String, Told>();
        for (var line : lines) {
            switch (line.what()) {
                case "upload" -> { }
                case "create" -> all.computeIfAbsent(line.id(), id -> new Told()).lookup = line.fact();
                case "secret" -> all.computeIfAbsent(line.id(), id -> new Told()).secret = line.fact();
                default -> {
                    var dossier = all.get(line.id());
                    dossier.actions.add(line.what());
                    if (line.what().equals("accept")) {
                        dossier.code = line.fact();
                        dossier.version = "2";
                    } else {
                        dossier.version = line.fact();
                    }
                }
            }
        }
        return all;
    }

    /** Exactly one office finds it; to all others it does not exist. */
    private Offices.Office office(String id) throws IOException {
        Offices.Office found = null;
        for (var office : offices) {
            int status = wire.get("/api/v1/dossiers/" + id, office.clerk()).status();
            if (status == 200) {
                if (found != null) {
                    faults.add("dossier " + id + " is found by two offices");
                }
                found = office;
            } else if (status != 404) {
                faults.add("dossier " + id + " was answered with " + status);
            }
        }
        if (found == null) {
            faults.add("dossier " + id + " was acknowledged and is found by nobody");
        }
        return found;
    }

    private void history(String id, Told told, Offices.Office office) throws IOException {
        var actions = new ArrayList<String>();
        var numbers = new HashSet<String>();
        for (var entry : JSON.readTree(wire.get("/api/v1/dossiers/" + id + "/journal", office.clerk()).body())) {
            if (!numbers.add(text(entry, "sequence"))) {
                faults.add("journal of " + id + " has a number twice");
            }
            if (entry.hasNonNull("action")) {
                actions.add(text(entry, "action"));
            }
        }
        same("journal over the API of " + id, told.actions, actions);
    }

    private void track(String name, Told told) throws IOException {
        var reply = wire.get("/api/v1/tracking/" + name, null, "Tracking-Secret: " + told.secret);
        if (reply.status() != 200) {
            faults.add("tracking " + name + " was answered with " + reply.status());
            return;
        }
        var shown = JSON.readTree(reply.body()).path("more");
        same("look-up number tracked by " + name, told.lookup, text(shown, "lookup"));
        same("code tracked by " + name, told.code, text(shown, "code"));
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private void same(String what, Object acknowledged, Object there) {
        if (!acknowledged.equals(there)) {
            faults.add(what + ": acknowledged " + acknowledged + ", there " + there);
        }
    }
}
