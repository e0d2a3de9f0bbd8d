package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ngomon.government.procedure.national.PapersGrammar.Paper;

/** Papers as a list in sentences, without the portal's table: one a line, begun by a sign, a letter or a number; counts in words where given. */
final class PaperLines {

    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-+*•–]|\\(?[a-zđ]\\)|\\(?\\d{1,2}[.)](?!\\d))\\s*");
    private static final Pattern ORIGINALS = Pattern.compile("(?iu)(?<n>\\d{1,2})(?:\\s?\\([^)]{1,12}\\))?\\s(?:bản|bộ)\\s(?:chính|gốc)");
    private static final Pattern COPIES = Pattern.compile("(?iu)(?<n>\\d{1,2})(?:\\s?\\([^)]{1,12}\\))?\\s(?:bản\\s)?(?:sao|chụp|photo)");
    private static final Pattern COPY = Pattern.compile("(?iu)^(?:bản sao|bản chụp|sao y)\\b|\\((?:bản sao|bản chụp)");

    private PaperLines() {}

    static List<Paper> read(String text) {
        var papers = new ArrayList<Paper>();
        for (var line : text.split("\\n")) {
            var mark = MARK.matcher(line);
            if (mark.find() && !line.strip().endsWith(":") && line.length() > mark.end() + 3) {
                papers.add(paper(line.substring(mark.end()).strip()));
            }
        }
        return papers;
    }

    /** Without any count: one, an original unless the name says a copy. */
    private static Paper paper(String name) {
        int originals = number(ORIGINALS, name);
        int copies = number(COPIES, name);
        if (originals + copies == 0) {
            copies = COPY.matcher(name).find() ? 1 : 0;
            originals = 1 - copies;
        }
        return new Paper(name, List.of(), originals, copies);
    }

    private static int number(Pattern count, String name) {
        var found = count.matcher(name);
        return found.find() ? Integer.parseInt(found.group("n")) : 0;
    }
}
