package vn.ngomon.launch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Blots out what a log must not keep: mail addresses, phone and identity numbers, one-time links, tokens. Hours, days and
 * ids of things stay, because somebody must be able to act on a line.
 */
final class Masking {

    private record Rule(Pattern pattern, String instead) {}

    /** Not the rest of something longer: of a word, of an hour, a day or a code, whose parts are digits, or of an id. */
    private static final String ALONE = "(?<!\\w)(?<!\\d[.:-])(?<!\\p{XDigit}{4}-)";
    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile("/link/[\\w-]+"), "/link/#"),
            new Rule(Pattern.compile("\\bngm_[\\w-]+"), "ngm_#"),
            new Rule(Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"), "#@#"),
            new Rule(Pattern.compile(ALONE + "\\d{9,12}(?![\\w-])"), "#"),
            new Rule(Pattern.compile(ALONE + "(?:\\+84|0)[ .-]?\\d{1,3}(?:[ .-]?\\d{2,4}){2,3}(?![\\w-])"), "#"));

    private Masking() {}

    static String of(String text) {
        var masked = text;
        for (var rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.instead());
        }
        return masked;
    }
}
