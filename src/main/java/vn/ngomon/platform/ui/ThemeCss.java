package vn.ngomon.platform.ui;

/**
 * Makes a stylesheet follow the system's light or dark without a script: every rule for {@code [data-bs-theme=dark]} is
 * repeated for {@code [data-bs-theme=auto]} inside a media query, at the place where it stands, so the cascade stays.
 */
final class ThemeCss {

    private static final String DARK = "[data-bs-theme=dark]";
    private static final String AUTO = "[data-bs-theme=auto]";

    private ThemeCss() {}

    static String followingTheSystem(String css) {
        var out = new StringBuilder(css.length() + css.length() / 10);
        int start = 0;
        while (start < css.length()) {
            int end = endOfRule(css, start);
            var rule = css.substring(start, end);
            out.append(rule);
            int brace = rule.indexOf('{');
            if (brace > 0 && rule.lastIndexOf(DARK, brace) >= 0 && !rule.stripLeading().startsWith("@")) {
                out.append("@media (prefers-color-scheme:dark){").append(rule.replace(DARK, AUTO)).append('}');
            }
            start = end;
        }
        return out.toString();
    }

    /** Just after the closing brace (or semicolon) of the top-level rule that begins at {@code from}. */
    private static int endOfRule(String css, int from) {
        int depth = 0;
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfString(css, i);
            } else if (c == '/' && css.startsWith("/*", i)) {
                i = css.indexOf("*/", i + 2) + 1;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0 || c == ';' && depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }

    private static int endOfString(String css, int quote) {
        int i = quote + 1;
        while (i < css.length() && css.charAt(i) != css.charAt(quote)) {
            i += css.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
