package vn.ngomon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.platform.payment.PaymentState;

/** Whatever the code writes into the journal, an auditor reads it in words, in both languages. */
class JournalWordsTest {

    private static final Pattern WRITER = Pattern.compile("(?:new Happening|Happening\\.of)\\(([^,]+),");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[a-zA-Z_-]+)\"");
    private static final List<String> SOURCES = read();

    /** Where a type is put together, what it is put together of; a new place has to be thought about here. */
    private static Set<String> types(String written) {
        return switch (written) {
            case "type" -> literals("(?:tell|changed)\\([^;]*?\"((?:officer|procedure)\\.\\w+)\"", "");
            case "\"procedure.\" + standing.name().toLowerCase(Locale.ROOT)" -> named("procedure.", Standing.values());
            case "\"account.\" + what" -> SOURCES.stream().flatMap(source -> Pattern.compile("events\\.happened\\([^;]*;").matcher(source).results())
                    .flatMap(call -> Pattern.compile("\"(\\w+)\"").matcher(call.group()).results()).map(word -> "account." + word.group(1)).collect(Collectors.toSet());
            case "\"payment.\" + to.name().toLowerCase(Locale.ROOT).replace('_'" -> named("payment.", PaymentState.values()).stream()
                    .map(type -> type.replace('_', '-')).collect(Collectors.toSet());
            case "\"register.\" + change.name().toLowerCase(java.util.Locale.ROOT)" ->
                    Set.of("register.added", "register.corrected", "register.ended");
            case "stored.file().kind() + \".\" + verb", "file.kind() + \".\" + verb" -> verbs();
            case "after.kind() + \".recalculate\"" -> Set.of("dossier.recalculate");
            case "file.kind() + \".open\"" -> Set.of("dossier.open");
            case "file.kind() + \".take\"" -> Set.of("dossier.take");
            case "file.kind() + \".\" + move.action()" -> Set.of();
            case "\"report-settings.\" + verb" -> literals("record\\.keep\\(\"([a-z-]+)\"", "report-settings.");
            case "\"campaign.\" + verb" -> literals("\\w+\\((?:\\w+(?:\\.\\w+\\(\\))?, )*\"((?:un)?published|created|changed|planned|moved|cancelled|reminded|held|spots-attached|spot-removed|photographed)\"", "campaign.");
            default -> {
                var literal = LITERAL.matcher(written);
                assertThat(literal.matches()).as("Types are written as " + written + ": say here which, and give them words").isTrue();
                yield Set.of(literal.group(1));
            }
        };
    }

    /** Notes beside a case's steps: by the desk, by those asked, by the clock. */
    private static Set<String> verbs() {
        return Stream.of(literals("\\.note\\(\\w+(?:\\.id\\(\\))?, \\w+, \"([a-z-]+)\"", "dossier."), literals("write\\(stored, \"([a-z-]+)\"", "dossier."),
                literals("(?:DUE_SOON|OVERDUE)\\(\"([a-z-]+)\"\\)", "dossier."), literals("\"(opinion-overdue|step-overdue)\"", "dossier.")).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> literals(String pattern, String prefix) {
        return SOURCES.stream().flatMap(source -> Pattern.compile(pattern).matcher(source).results()).map(found -> prefix + found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyTypeTheCodeWritesHasWordsInBothLanguages() {
        var types = new TreeSet<String>();
        SOURCES.forEach(source -> WRITER.matcher(source).results().map(found -> found.group(1).strip()).filter(written -> !written.startsWith("String "))
                .forEach(written -> types.addAll(types(written))));
        types.addAll(types("\"procedure.\" + standing.name().toLowerCase(Locale.ROOT)"));
        assertThat(types).as("found where they are written").contains("payment.paid", "payment.due", "payment.refund-due", "account.signedIn", "account.seatsLent", "officer.appointed",
                "officer.relieved", "procedure.published", "procedure.suspended", "dossier.drafted", "dossier.papers-inspected", "dossier.rated", "dossier.scanned",
                "dossier.ask-opinion", "dossier.withdraw-opinion", "dossier.due-soon", "dossier.overdue", "dossier.step-overdue", "register.added", "calendar.changed",
                "process.publish", "report-settings.on-call-saved", "report-settings.word-removed");
        for (var language : List.of("vi", "en")) {
            var words = messages(language);
            assertThat(types).as(language).allSatisfy(type -> assertThat(words.getProperty(key(type))).as(key(type)).isNotBlank());
        }
    }

    /** Who speaks for a type: the guide of its feature, else the trail itself. */
    private static String key(String type) {
        var verb = type.substring(type.indexOf('.') + 1);
        var beside = Stream.of("desk", "dossier", "fieldreport").map(feature -> feature + ".happened." + verb).filter(key -> messages("vi").containsKey(key)).findFirst();
        return type.startsWith("campaign.") ? "campaign.happened." + verb : type.startsWith("dossier.") ? beside.orElse("dossier.happened." + verb) : type.startsWith("account.") ? "identity.event." + verb : "audit.deed." + type;
    }

    /** What is done by a step of a process is named by the process itself. */
    @Test
    void everyActionOfEveryProcessHasATitleInBothLanguages() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var processes = Stream.of(resolver.getResources("classpath:dossier/process/*.json"), resolver.getResources("classpath:fieldreport/process/*.json")).flatMap(Arrays::stream).toList();
        for (var resource : processes) {
            for (JsonNode transition : JsonMapper.shared().readTree(resource.getContentAsByteArray()).get("transitions")) {
                assertThat(transition.at("/title/vi").asString("")).as(resource.getFilename() + " " + transition.get("action")).isNotBlank();
                assertThat(transition.at("/title/en").asString("")).as(resource.getFilename() + " " + transition.get("action")).isNotBlank();
            }
        }
    }

    private static Properties messages(String language) {
        var words = new Properties();
        for (var feature : List.of("audit", "campaign", "desk", "dossier", "fieldreport", "identity")) {
            try (var in = new InputStreamReader(JournalWordsTest.class.getResourceAsStream("/messages/" + feature + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static List<String> read() {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            var sources = new ArrayList<String>();
            for (var file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
