package vn.ngomon.government.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parser against 60 records that were read by eye and labelled before it was written. Every label is one point: a duration
 * with its unit and channel, the list of channels, a fee, a paper (case, counts, exact name and form), the list of result codes.
 */
class LabelsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Map<String, int[]> points = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void atLeastNinetyFiveInAHundredOfEachKindAreReadAsAPersonReadsThem() throws Exception {
        assumeTrue(Files.isDirectory(Records.FOLDER), "The national records are not beside the project (../shared/data/procedures): nothing to compare");
        var labels = JSON.readTree(getClass().getResourceAsStream("/procedure/labels.json").readAllBytes());
        var records = new LinkedHashMap<String, NationalRecord>();
        for (var record : Records.all()) {
            records.put(record.code(), record);
        }
        for (var label : labels) {
            var record = records.get(label.path("code").asString());
            assertThat(record).as(label.path("code").asString()).isNotNull();
            compare(label, record.code(), new NationalReader().parts(record, new ReadingReport.Notes()));
        }
        points.forEach((kind, n) -> System.out.printf("%s: %d of %d right (%.1f %%)%n", kind, n[0], n[1], 100.0 * n[0] / n[1]));
        wrong.forEach(line -> System.out.println("  " + line));
        assertThat(labels.size()).isEqualTo(60);
        assertThat(points).hasSize(5).allSatisfy((kind, n) -> assertThat(100.0 * n[0] / n[1]).as(kind + " " + wrong).isGreaterThanOrEqualTo(95));
    }

    private void compare(JsonNode label, String code, NationalReader.Parts parts) throws NoSuchAlgorithmException {
        var ways = label.path("ways");
        point("channels", code, channels(ways), parts.ways().stream().map(way -> way.channel().name()).toList().toString());
        for (int i = 0; i < ways.size(); i++) {
            var way = i < parts.ways().size() ? parts.ways().get(i) : null;
            point("durations", code, ways.get(i).path("channel").asString() + " " + duration(ways.get(i).path("duration")),
                    way == null ? "" : way.channel() + " " + (way.duration() == null ? "none" : way.duration().value().toPlainString() + " " + way.duration().unit()));
            point("fees", code, fee(ways.get(i).path("fee")), way == null || way.fees().size() != 1 ? "?" : fee(way.fees().getFirst()));
        }
        var papers = parts.cases().stream().flatMap(c -> c.papers().stream().map(paper -> c.number() + " " + paper(paper))).toList();
        for (int i = 0; i < label.path("papers").size(); i++) {
            point("papers", code, paper(label.path("papers").get(i)), i < papers.size() ? papers.get(i) : "missing");
        }
        for (int i = label.path("papers").size(); i < papers.size(); i++) {
            point("papers", code, "nothing", papers.get(i));
        }
        var codes = new ArrayList<String>();
        label.path("results").forEach(result -> codes.add(result.asString()));
        point("results", code, codes.toString(), parts.results().stream().map(ResultsGrammar.Outcome::code).toList().toString());
    }

    private void point(String kind, String code, String expected, String read) {
        var n = points.computeIfAbsent(kind, k -> new int[2]);
        n[1]++;
        if (expected.equals(read)) {
            n[0]++;
        } else {
            wrong.add(kind + " " + code + ": expected " + expected + ", read " + read);
        }
    }

    private static String channels(JsonNode ways) {
        var names = new ArrayList<String>();
        ways.forEach(way -> names.add(way.path("channel").asString()));
        return names.toString();
    }

    private static String duration(JsonNode duration) {
        return duration.isObject() ? duration.path("value").asString() + " " + duration.path("unit").asString() : "none";
    }

    private static String fee(JsonNode fee) {
        return fee.path("kind").asString() + (fee.has("amount") ? " " + fee.path("amount").asString() : "") + (fee.has("doubtful") ? " doubtful" : "");
    }

    private static String fee(WayReading.Fee fee) {
        var amount = fee.kind() == WayReading.Kind.AMOUNT && fee.amount() != null ? " " + fee.amount().toPlainString() : "";
        return fee.kind() + amount + (fee.doubtful() ? " doubtful" : "");
    }

    private static String paper(JsonNode paper) {
        return paper.path("case").asString() + " " + paper.path("originals").asString() + "/" + paper.path("copies").asString() + " "
                + paper.path("name").path("length").asString() + ":" + paper.path("name").path("sha").asString()
                + (paper.has("form") ? " form " + paper.path("form").path("length").asString() + ":" + paper.path("form").path("sha").asString() : "");
    }

    private static String paper(PapersGrammar.Paper paper) {
        return paper.originals() + "/" + paper.copies() + " " + digest(paper.name())
                + (paper.forms().isEmpty() ? "" : " form " + digest(String.join("", paper.forms())));
    }

    private static String digest(String text) {
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("(?U)\\s+", " ").strip();
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(clean.getBytes(StandardCharsets.UTF_8));
            return clean.codePointCount(0, clean.length()) + ":" + HexFormat.of().formatHex(sha).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
