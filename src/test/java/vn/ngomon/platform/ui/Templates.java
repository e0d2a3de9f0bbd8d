package vn.ngomon.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the human text out of a JTE template: what stands there literally, outside expressions, tags and comments. */
final class Templates {

    private static final Pattern SPOKEN = Pattern.compile("(?:title|alt|placeholder|aria-label|value|content|label)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern SILENT_TAG = Pattern.compile("^<(?:input|button|meta|option|param|data|progress|meter)\\b");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private Templates(String source) {
        this.source = source;
    }

    /** Letters that people would read and that no key provides. */
    static List<String> literalTexts(String source) {
        var reader = new Templates(source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?m)^\\s*@(import|param).*$", "").replaceAll("(?i)<!doctype[^>]*>", ""));
        reader.content(false);
        return lettersOf(reader.html.toString());
    }

    /** Template text up to the end, or to the backtick that ends a content block. */
    private void content(boolean block) {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (block && c == '`') {
                at++;
                return;
            }
            if (source.startsWith("${", at) || source.startsWith("$unsafe{", at) || source.startsWith("!{", at)) {
                at = source.indexOf('{', at) + 1;
                java('}');
            } else if (c == '@' && source.substring(at).matches("(?s)@(if|elseif|for|template[\\w.]*)\\(.*")) {
                at = source.indexOf('(', at) + 1;
                java(')');
                html.append(' ');
            } else if (c == '@' && source.substring(at).matches("(?s)@(else|endif|endfor|raw|endraw)\\b.*")) {
                at++;
                while (at < source.length() && Character.isLetter(source.charAt(at))) {
                    at++;
                }
            } else {
                html.append(c);
                at++;
            }
        }
    }

    /** Java up to its closing bracket; content blocks inside are template text again. */
    private void java(char close) {
        char open = close == ')' ? '(' : '{';
        for (int depth = 1; at < source.length() && depth > 0; at++) {
            char c = source.charAt(at);
            if (c == '"') {
                for (at++; source.charAt(at) != '"'; at++) {
                    at += source.charAt(at) == '\\' ? 1 : 0;
                }
            } else if (source.startsWith("@`", at)) {
                at += 2;
                html.append('\n');
                content(true);
                html.append('\n');
                at--;
            } else {
                depth += c == open ? 1 : c == close ? -1 : 0;
            }
        }
    }

    private static List<String> lettersOf(String html) {
        var found = new ArrayList<String>();
        var tags = Pattern.compile("(?s)<[^>]*>").matcher(html);
        while (tags.find()) {
            var spoken = SPOKEN.matcher(tags.group());
            while (spoken.find()) {
                var attribute = spoken.group();
                var silent = attribute.startsWith("value") || attribute.startsWith("content") || attribute.startsWith("label");
                if (!(silent && SILENT_TAG.matcher(tags.group()).find()) && hasLetters(spoken.group(1))) {
                    found.add(attribute);
                }
            }
        }
        var keys = html.replaceAll("(?s)<kbd>.*?</kbd>", "");
        for (var text : keys.split("(?s)<[^>]*>")) {
            if (hasLetters(text)) {
                found.add(text.strip());
            }
        }
        return found;
    }

    /** Names of file formats are the same in every language. */
    private static boolean hasLetters(String text) {
        return text.replaceAll("&\\w+;|\\b(CSV|XLSX|JSON|XML|PDF|DOCX)\\b", "").chars().anyMatch(Character::isLetter);
    }
}
