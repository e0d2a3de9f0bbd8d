package vn.ngomon.platform.register;

import java.util.List;
import vn.ngomon.platform.search.Fold;

/** Text without accents and capitals, so that {@code giay khai sinh} finds {@code Giấy khai sinh}. */
final class FoldedText {

    private FoldedText() {}

    static String of(String text) {
        return Fold.fold(text).replaceAll("\\s+", " ").strip();
    }

    /** One pattern a word, for {@code like all}. */
    static List<String> patterns(String words) {
        var folded = of(words);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ")).stream()
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%").toList();
    }
}
