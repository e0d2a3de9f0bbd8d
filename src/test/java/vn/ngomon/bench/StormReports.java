package vn.ngomon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ngomon.launch.Instance;

/** Compares the reports that were acknowledged in a storm with those that are there: in the database, among the files, and as everybody sees them. */
final class StormReports {

    private final Instance instance;
    private final List<Acknowledged.Line> lines;
    private final List<String> faults = new ArrayList<>();

    StormReports(Instance instance, List<Acknowledged.Line> lines) {
        this.instance = instance;
        this.lines = lines;
    }

    int photos() {
        return of("photo").size();
    }

    int reports() {
        return of("open").size();
    }

    /** @return what differs, in words; nothing when all is well */
    List<String> compare() throws SQLException, IOException {
        try (var connection = instance.connect()) {
            photographs(connection);
            reports(connection);
        }
        try (var wire = new Wire(instance.url().getPort())) {
            for (var report : of("open").entrySet()) {
                seen(wire.get("/api/v1/reports/" + report.getKey(), null), report.getValue());
            }
        }
        return faults;
    }

    /** By id, the fact that was acknowledged. */
    private Map<String, String> of(String what) {
        var facts = new LinkedHashMap<String, String>();
        lines.stream().filter(line -> line.what().equals(what)).forEach(line -> facts.put(line.id(), line.fact()));
        return facts;
    }

    /** What the cleaning left of a picture has a hash that its sender does not know: the bytes must be those of the row. */
    private void photographs(Connection connection) throws SQLException, IOException {
        var sent = of("photo");
        var stored = Storm.pairs(connection, "select id, sha256 from stored_file where origin = 'fieldreport.photo'");
        same("photos", sent.keySet(), stored.keySet());
        same("senders of photos", sent.keySet(), Storm.pairs(connection, "select file_id, account_id from report_upload").keySet());
        for (var photo : stored.entrySet()) {
            same("bytes of photo " + photo.getKey(), photo.getValue(), StormClient.sha256(Files.readAllBytes(Storm.file(instance, photo.getValue()))));
        }
    }

    private void reports(Connection connection) throws SQLException {
        var told = of("open");
        var codes = Storm.pairs(connection, "select id, 'PA-' || lpad(number::text, greatest(7, length(number::text)), '0') from field_report");
        same("reports", told, codes);
        same("codes given once", codes.size(), new HashSet<>(codes.values()).size());
        same("photos of reports", told.keySet(), Storm.pairs(connection, "select report_id, min(file_id::text) from report_photo group by 1 having count(*) = 1").keySet());
        same("answers", of("answer").keySet(), Storm.pairs(connection, "select report_id, min(answer) from report_answer group by 1 having count(*) = 1").keySet());
        var entries = Storm.pairs(connection, "select subject_id, string_agg(action, ' ' order by sequence) from journal_entry where subject_kind = 'fieldreport' group by 1");
        told.keySet().forEach(id -> same("journal of " + id, String.join(" ", actions(id)), entries.get(id)));
        var versions = Storm.pairs(connection, "select id, version from case_file where kind = 'fieldreport'");
        of("approve").forEach((id, version) -> same("version of " + id, version, versions.get(id)));
    }

    private List<String> actions(String report) {
        return lines.stream().filter(line -> line.id().equals(report)).map(Acknowledged.Line::what).toList();
    }

    private void seen(Wire.Reply reply, String code) {
        if (reply.status() != 200) {
            faults.add("report " + code + " was answered with " + reply.status());
            return;
        }
        same("code", code, reply.member("code"));
        same("state of " + code, "ANSWERED", reply.member("state"));
        same("photos of " + code, "1", reply.member("photos"));
    }

    private void same(String what, Object acknowledged, Object there) {
        if (!acknowledged.equals(there)) {
            faults.add(what + ": acknowledged " + acknowledged + ", there " + there);
        }
    }
}
