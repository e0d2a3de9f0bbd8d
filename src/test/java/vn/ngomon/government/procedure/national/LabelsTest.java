package vn.ngomon.government.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.government.procedure.content.Way;

/**
 * The catalogue's content against 60 records that were read by eye and labelled before the parser was written. Every label is one point: a limit with its
 * unit and channel, the list of channels, a fee with its amount or share, a paper (case, counts, exact name and form), the list of result codes. What is
 * measured is what the catalogue would publish, not the parser's parts on the way.
 */
class LabelsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Map<String, int[]> points = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void atLeastNinetyFiveInAHundredOfEachKindArePublishedAsAPersonReadsThem() throws Exception {
        assumeTrue(Files.isDirectory(Records.FOLDER), "The national records are not beside the project (../shared/data/procedures): nothing to compare");
        var labels = JSON.readTree(getClass().getResourceAsStream("/procedure/labels.json").readAllBytes());
        var records = new LinkedHashMap<String, NationalRecord>();
        for (var record : Records.all()) {
            records.put(record.code(), record);
        }
        for (var label : labels) {
            var record = records.get(label.path("code").asString());
            assertThat(record).as(label.path("code").asString()).isNotNull();
            compare(label, record.code(), new NationalReader().read(record).content());
        }
        points.forEach((kind, n) -> System.out.printf("| %-9s | %4d of %4d | %5.1f %% |%n", kind, n[0], n[1], 100.0 * n[0] / n[1]));
        wrong.forEach(line -> System.out.println("  " + line));
        assertThat(labels.size()).isEqualTo(60);
        assertThat(points).containsOnlyKeys("channels", "durations", "fees", "papers", "results")
                .allSatisfy((kind, n) -> assertThat(100.0 * n[0] / n[1]).as(kind + " " + wrong).isGreaterThanOrEqualTo(95));
    }

    private void compare(JsonNode label, String code, ProcedureContent content) {
        var ways = label.path("ways");
        point("channels", code, channels(ways), content.ways().stream().map(way -> way.channel().name()).toList().toString());
        for (int i = 0; i < ways.size(); i++) {
            var way = i < content.ways().size() ? content.ways().get(i) : null;
            var channel = ways.get(i).path("channel").asString();
            point("durations", code, channel + " " + duration(ways.get(i).path("duration")), way == null ? "" : way.channel() + " " + duration(way));
            var fee = ways.get(i).path("fee");
            point("fees", code, fee(fee), way == null || way.fees().size() != 1 ? "?" : fee(way.fees().getFirst().price(), fee.path("kind").asString()));
        }
        for (int i = 0; i < Math.max(label.path("papers").size(), content.papers().size()); i++) {
            var paper = i < content.papers().size() ? content.papers().get(i) : null;
            point("papers", code, i < label.path("papers").size() ? paper(label.path("papers").get(i), paper) : "nothing", paper == null ? "missing" : paper(paper));
        }
        var codes = new ArrayList<String>();
        label.path("results").forEach(result -> codes.add(result.asString()));
        point("results", code, codes.toString(), content.results().stream().map(Result::code).toList().toString());
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

    /** A bare number has the unit a person takes from the rest of the record, and is marked as assumed. */
    private static String duration(JsonNode duration) {
        if (!duration.isObject()) {
            return "NONE 0";
        }
        var unit = duration.path("meant").asString(duration.path("unit").asString());
        return (unit.equals("HOURS") ? "WORKING_HOURS" : unit) + " " + duration.path("value").asString() + (duration.has("meant") ? " assumed" : "");
    }

    private static String duration(Way way) {
        return way.limit().unit() + " " + way.limit().amount() + (way.limitAssumed() ? " assumed" : "");
    }

    /** An amount that cannot be meant as written (40 đồng) counts as what the record's own words say it is, else as a rule to be looked up. */
    private static String fee(JsonNode fee) {
        return switch (fee.path("kind").asString()) {
            case "AMOUNT" -> fee.has("meant") ? fee.path("meant").isNumber() ? fee.path("meant").asString() : "by rule" : fee.path("amount").asString();
            case "PERCENT" -> fee.path("amount").asString() + " %";
            case "FREE" -> "free";
            case "TEXT" -> "by rule";
            default -> "unstated";
        };
    }

    /** Where a record says nothing of fees but something beside, the words are kept: both are "unstated". */
    private static String fee(Price price, String labelled) {
        return switch (price) {
            case Price.Amount(var dong, var per) -> String.valueOf(dong);
            case Price.Percent(var percent, var of) -> percent.toPlainString() + " %";
            case Price.Free free -> "free";
            case Price.ByRule rule -> labelled.equals("NONE") ? "unstated" : "by rule";
            case Price.Unstated none -> "unstated";
            default -> price.toString();
        };
    }

    /** @param read says whether the record's tables became cases; only then a paper has one */
    private static String paper(JsonNode paper, @Nullable RequiredPaper read) {
        var situation = read != null && !read.cases().isEmpty() ? "[c" + paper.path("case").asString() + "]" : "[]";
        return situation + " " + paper.path("originals").asString() + "/" + paper.path("copies").asString() + " "
                + paper.path("name").path("length").asString() + ":" + paper.path("name").path("sha").asString()
                + (paper.has("form") ? " form " + paper.path("form").path("length").asString() + ":" + paper.path("form").path("sha").asString() : "");
    }

    private static String paper(RequiredPaper paper) {
        return paper.cases() + " " + paper.originals() + "/" + paper.copies() + " " + digest(paper.name().vi())
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
