package vn.ngomon.government.dossier.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import vn.ngomon.platform.print.DocxDraft;

/**
 * Word templates of results, laid out as Decree 30/2020 asks and filled by {@code ResultDrafts}. Their words are data, one file each
 * under {@code dossier/result}, named by the result's template: {@code title}, {@code subtitle} and {@code signed} first, then after
 * an empty line paragraphs, {@code # headings} and {@code | table | rows |}. The paper itself is issued on the ministry's blank where
 * the law prescribes one.
 */
final class ResultTemplates {

    static final String REFUSAL = "refusal";

    private static final String GENERAL = "general";

    private ResultTemplates() {}

    /**
     * @param result what the procedure ends in, in the words of its decision: the title where there is no template of its own
     * @param empty whether there is nothing to say of a field of the form
     */
    static byte[] of(@Nullable String template, String result, Predicate<String> empty) {
        return make(template != null && file(template).exists() ? template : GENERAL, result, new ResultLine(empty));
    }

    static boolean has(@Nullable String template) {
        return template != null && file(template).exists();
    }

    private static ClassPathResource file(String template) {
        return new ClassPathResource("dossier/result/" + template + ".txt");
    }

    private static byte[] make(String name, String result, ResultLine kept) {
        var lines = read(name).lines().toList();
        var head = new HashMap<String, String>();
        int body = lines.indexOf("");
        lines.subList(0, body).forEach(line -> head.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        var draft = new DocxDraft().nationalHeader("${superior}", "${agency}", "Số: ……………", "${place}, ngày ${day} tháng ${month} năm ${year}")
                .title(head.getOrDefault("title", result.toUpperCase(Locale.of("vi"))));
        if (head.containsKey("subtitle")) {
            draft.subtitle(head.get("subtitle"));
        }
        write(draft, lines.subList(body + 1, lines.size()).stream().map(kept::of).filter(left -> !left.isBlank()).toList());
        return draft.signature(List.of(name.equals(REFUSAL) ? "Như trên" : "Người yêu cầu", "Lưu: VT, hồ sơ ${code}"), head.get("signed").replace(" / ", "\n"), "").toBytes();
    }

    private static void write(DocxDraft draft, List<String> lines) {
        var table = new ArrayList<List<String>>();
        for (var line : lines) {
            if (line.startsWith("|")) {
                table.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList());
                continue;
            }
            if (!table.isEmpty()) {
                draft.table(List.copyOf(table));
                table.clear();
            }
            if (line.startsWith("# ")) {
                draft.heading(line.substring(2));
            } else {
                draft.paragraph(line);
            }
        }
        if (!table.isEmpty()) {
            draft.table(table);
        }
    }

    private static String read(String name) {
        try {
            return file(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
