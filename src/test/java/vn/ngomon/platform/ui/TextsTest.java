package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house speaks two languages completely, and only by key. */
class TextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("ui\\.t\\(\\s*\"([^\"]+)\"\\s*(\\+)?");
    /** A key put together around a word: {@code "feature." + word + ".title"}. */
    private static final Pattern AROUND = Pattern.compile("\"([a-z][\\w-]*\\.)\"\\s*\\+[^\"+]+\\+\\s*\"(\\.[\\w.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"");

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var feature : features()) {
            var vi = texts(feature, "vi");
            var en = texts(feature, "en");
            assertThat(en.keySet()).as("keys of " + feature).isEqualTo(vi.keySet());
            vi.forEach((key, text) -> assertThat(text).as(key).isNotBlank());
            en.forEach((key, text) -> assertThat(text).as(key).isNotBlank());
            vi.keySet().forEach(key -> assertThat(places(en.get(key))).as("arguments of " + key).isEqualTo(places(vi.get(key))));
        }
    }

    @Test
    void aKeyBelongsToOneFeatureAndBeginsWithItsName() {
        for (var feature : features()) {
            assertThat(texts(feature, "vi").keySet()).as(feature).allMatch(key -> key.startsWith(feature + "."));
        }
    }

    @Test
    void templatesAskOnlyForTextsThatExist() {
        var known = allKeys();
        var unknown = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var asked = ASKED.matcher(read(template));
            while (asked.find()) {
                var key = asked.group(1);
                var exists = asked.group(2) == null ? known.contains(key) : known.stream().anyMatch(one -> one.startsWith(key));
                if (!exists) {
                    unknown.add(template.getFileName() + ": " + key);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** A key counts as used when a literal anywhere names it, or names a beginning of it up to a dot; the words of a case's history are put together by the journal. */
    @Test
    void noTextIsLeftOver() {
        var literals = new TreeSet<String>();
        var around = new ArrayList<Map.Entry<String, String>>();
        for (var file : both()) {
            var source = read(file);
            LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
            AROUND.matcher(source).results().forEach(found -> around.add(Map.entry(found.group(1), found.group(2))));
        }
        var unused = allKeys().stream().filter(key -> !literals.contains(key) && !key.matches("\\w+\\.happened\\.[a-z-]+")
                && around.stream().noneMatch(ends -> key.startsWith(ends.getKey()) && key.endsWith(ends.getValue())) && beginnings(key).stream().noneMatch(literals::contains)).toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noTemplateHoldsLiteralText() {
        var found = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            Templates.literalTexts(read(template)).forEach(text -> found.add(template + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    /** Whole places that are Vietnamese whoever looks: readers of Vietnamese documents, invented people and papers, state forms. */
    private static final List<String> VIETNAMESE_BY_NATURE = List.of("government/procedure/national/", "government/procedure/shipped/DemoCatalogue.java",
            "government/procedure/shipped/DemoEntries.java", "operations/demo/life/DemoActs.java", "operations/demo/life/DemoFiling.java", "operations/demo/life/NextMove.java",
            "operations/demo/papers/", "operations/demo/people/", "operations/demo/plan/Workload.java", "operations/demo/words/", "platform/directory/AreaKind.java",
            "platform/directory/load/StaffingPlan.java", "platform/payment/MoneyWords.java", "platform/print/DocxDraft.java", "platform/print/Specimen.java");
    /** Single words elsewhere, each with its reason: what is matched, printed on a state form, or a name. */
    private static final Map<String, List<String>> VIETNAMESE_WORDS = Map.ofEntries(
            Map.entry("government/dossier/fees/Fees.java", List.of("; miễn, giảm: ")), Map.entry("government/dossier/submission/NamedBodies.java", List.of("(?iu)\\\\s+cấp\\\\s+.*$")),
            Map.entry("government/dossier/api/DossierApi.java", List.of("File, work on and read dossiers (hồ sơ TTHC)")),
            Map.entry("city/fieldreport/api/ReportApi.java", List.of("Tell, work on and read field reports (phản ánh hiện trường)")),
            Map.entry("government/dossier/fees/FeeField.java", List.of("lần", "hồ sơ", "bộ hồ sơ", "lần/hồ sơ")),
            Map.entry("government/dossier/results/ResultDrafts.java", List.of("Thừa Thiên Huế")),
            Map.entry("government/dossier/results/ResultTemplates.java", List.of("Số: ……………", "${place}, ngày ${day} tháng ${month} năm ${year}", "Như trên", "Người yêu cầu", "Lưu: VT, hồ sơ ${code}")),
            Map.entry("government/procedure/importing/NationalImport.java", List.of("Không có thông tin")),
            Map.entry("government/procedure/keeping/PriceText.java", List.of("(?<dong>\\\\d{1,3}(?:[.,]\\\\d{3}){1,4}|\\\\d{1,15})(?:\\\\s*(?:đ|đồng|VND))?(?:\\\\s*/\\\\s*(?<per>.+))?", "miễn phí|free")),
            Map.entry("government/procedure/keeping/VersionDraft.java", List.of("Phí, lệ phí")),
            Map.entry("operations/conformance/ConformanceRun.java", List.of("Cán bộ kiểm thử", "Lãnh đạo kiểm thử")),
            Map.entry("platform/identity/Identity.java", List.of("Quản trị viên")), Map.entry("platform/ui/Browsers.java", List.of("Cốc Cốc")),
            Map.entry("platform/register/RegisterFiles.java", List.of("có")), Map.entry("platform/timetable/Timetables.java", List.of("Hoán đổi ngày làm việc")),
            Map.entry("platform/ui/SiteProperties.java", List.of("tỉnh Thừa Thiên Huế", "Thừa Thiên Huế Province")));
    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9&&\\p{L}]");

    @Test
    void noCodeHoldsVietnameseThatWouldReachAnEnglishPage() {
        var found = new ArrayList<String>();
        var idle = new TreeSet<>(VIETNAMESE_BY_NATURE);
        VIETNAMESE_WORDS.forEach((file, words) -> words.forEach(word -> idle.add(file + ": " + word)));
        for (var source : files(SOURCES, ".java")) {
            var name = SOURCES.resolve("vn/ngomon").relativize(source).toString();
            vietnamese(read(source)).forEach(text -> {
                if (!idle.removeIf(place -> name.startsWith(place)) && VIETNAMESE_BY_NATURE.stream().noneMatch(name::startsWith)) {
                    idle.remove(name + ": " + text);
                    if (!VIETNAMESE_WORDS.getOrDefault(name, List.of()).contains(text)) {
                        found.add(name + ": " + text);
                    }
                }
            });
        }
        assertThat(found).isEmpty();
        assertThat(idle).as("allowed, but there no more").isEmpty();
    }

    private static List<String> vietnamese(String source) {
        return STRING.matcher(source.replaceAll("(?s)/\\*.*?\\*/", "").replace("Ngọ Môn", "")).results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1)).filter(text -> VIETNAMESE.matcher(text).find()).toList();
    }

    @Test
    void theSearchForLiteralTextFindsIt() {
        assertThat(Templates.literalTexts("<p>Xin chào</p>")).containsExactly("Xin chào");
        assertThat(Templates.literalTexts("<img alt=\"Cổng\">")).containsExactly("alt=\"Cổng\"");
        assertThat(Templates.literalTexts("@template.x(ui = ui, content = @`<b>Tên ${a(\"}\")}</b>`)")).containsExactly("Tên");
        assertThat(Templates.literalTexts("@if(a.equals(\"b\"))<p class=\"x\">${ui.t(\"y\")} · 1</p>@else &nbsp;@endif")).isEmpty();
    }

    @Test
    void aPageOfTheWorkplaceIsTitledByItsLayoutAlone() {
        assertThat(files(TEMPLATES, ".jte")).filteredOn(template -> read(template).matches("(?s).*@template\\.platform\\.ui\\.(desk|admin)Layout.*"))
                .isNotEmpty().allSatisfy(template -> assertThat(read(template)).doesNotContain("<h1"));
    }

    @Test
    void everyTemplateTakesTheUi() {
        assertThat(files(TEMPLATES, ".jte")).allSatisfy(template -> assertThat(read(template)).contains("@param Ui ui\n"));
    }

    @Test
    void nothingIsInlineAndNothingComesFromElsewhere() {
        // Papers are printed, not served: their styles travel inside.
        var pages = files(TEMPLATES, ".jte").stream().filter(template -> !template.toString().contains("/print/")).toList();
        assertThat(pages).allSatisfy(template -> assertThat(read(template).replaceAll("<script src=", ""))
                .doesNotContain("<script", "<style", " style=\"", " onclick", " onchange", " onload", "=\"https://", "=\"//"));
    }

    private static List<String> beginnings(String key) {
        var dots = new ArrayList<String>();
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            dots.add(key.substring(0, dot));
            dots.add(key.substring(0, dot + 1));
        }
        // The feature's name alone would excuse everything.
        return dots.stream().skip(2).toList();
    }

    private static List<Path> both() {
        var all = new ArrayList<>(files(TEMPLATES, ".jte"));
        all.addAll(files(SOURCES, ".java"));
        return all;
    }

    private static TreeSet<String> allKeys() {
        var keys = new TreeSet<String>();
        features().forEach(feature -> keys.addAll(texts(feature, "vi").keySet()));
        return keys;
    }

    private static List<String> features() {
        return files(MESSAGES, "_vi.properties").stream().map(file -> file.getFileName().toString().replace("_vi.properties", "")).toList();
    }

    private static Map<String, String> texts(String feature, String lang) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(read(MESSAGES.resolve(feature + "_" + lang + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static List<Integer> places(String pattern) {
        var format = new MessageFormat(pattern);
        return Arrays.stream(format.getFormatsByArgumentIndex()).map(one -> 1).toList();
    }

    private static List<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
