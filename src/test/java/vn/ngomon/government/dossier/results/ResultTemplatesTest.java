package vn.ngomon.government.dossier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every result a shipped procedure ends in has words of its own, and they name only what its form asks. */
class ResultTemplatesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FIELD = Pattern.compile("\\$\\{form\\.(\\w+)}");

    @Test
    void everyShippedResultHasItsTemplateAndEveryFieldInItIsAskedByAForm() throws IOException {
        var asked = new TreeMap<String, Set<String>>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:procedure/catalogue/*.json")) {
            var content = JSON.readTree(resource.getContentAsByteArray()).get("versions").get(0).get("content");
            var fields = fields(content.get("handling").get("form").asString());
            content.get("results").forEach(result -> asked.computeIfAbsent(result.get("template").asString(), name -> new HashSet<>()).addAll(fields));
        }
        assertThat(asked).hasSize(14);
        for (var template : asked.entrySet()) {
            assertThat(ResultTemplates.has(template.getKey())).as(template.getKey()).isTrue();
            var words = new ClassPathResource("dossier/result/" + template.getKey() + ".txt").getContentAsString(StandardCharsets.UTF_8);
            var used = FIELD.matcher(words).results().map(match -> match.group(1)).toList();
            assertThat(template.getValue()).as(template.getKey()).containsAll(used);
            assertThat(ResultTemplates.of(template.getKey(), "Kết quả", field -> false)).startsWith("PK".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aResultWithoutWordsOfItsOwnGetsTheGeneralOnes() {
        assertThat(ResultTemplates.of(null, "Văn bản", field -> false)).isEqualTo(ResultTemplates.of("no-such-template", "Văn bản", field -> false));
    }

    @Test
    void whatNobodyAskedOrStatedTakesItsLabelAndItsCommaAlong() {
        var line = new ResultLine(Set.of("a", "b")::contains);
        assertThat(line.of("Họ tên: ${form.a}. Năm sinh: ${form.b}")).isEmpty();
        assertThat(line.of("Theo hồ sơ ${code}: ${form.a}, số ${form.b}")).isEmpty();
        assertThat(line.of("Nơi cư trú: ${form.a}, ${form.area}")).isEqualTo("Nơi cư trú: ${form.area}");
        assertThat(line.of("Trong thời gian ở ${form.area}, từ ${form.a} đến ${form.b}")).isEqualTo("Trong thời gian ở ${form.area}");
        assertThat(line.of("1. Quốc tịch: ${form.c}. Giấy tờ: ${form.a}. Số: ${form.d}")).isEqualTo("1. Quốc tịch: ${form.c}. Số: ${form.d}");
        assertThat(line.of("Để: ${form.c} ${form.a}")).isEqualTo("Để: ${form.c}");
        assertThat(line.of("| Nhà | ${form.c}; sàn ${form.a} |")).isEqualTo("| Nhà | ${form.c}|");
        assertThat(line.of("| Tên mới | ${form.a} |")).isEmpty();
        assertThat(line.of("Tình trạng: ……………")).isEqualTo("Tình trạng: ……………");
    }

    private static Set<String> fields(String form) throws IOException {
        JsonNode schema = JSON.readTree(new ClassPathResource("procedure/forms/" + form + ".json").getContentAsByteArray());
        return new HashSet<>(schema.get("properties").propertyNames());
    }
}
