package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Required papers (thành phần hồ sơ): for each case a table {name, blank forms, count}, cells joined. The counts
 * ({@code 1 bản chính,1 bản sao}) end a row; what follows the last row of a table is the next case's name. The same words stand
 * inside names too ("(01 bản chính hoặc 01 bản sao)"): those have a leading nought, or a blank and a small word after them.
 */
final class PapersGrammar {

    private static final Pattern HEAD = Pattern.compile("Tên giấy tờ\\s?(?:Mẫu đơn, tờ khai\\s?)?Số lượng");
    private static final Pattern COUNT = Pattern.compile("(?<originals>\\d+) bản chính(?:, ?(?<copies>\\d+) bản sao)?|(?<only>\\d+) bản sao"
            + "|Bản chính: ?(?<o2>\\d+)\\s*[-–,;]?\\s*Bản sao: ?(?<c2>\\d+)");

    private final ReadingReport.Notes notes;
    private final FormNames forms;

    PapersGrammar(ReadingReport.Notes notes) {
        this.notes = notes;
        this.forms = new FormNames(notes);
    }

    /** @param number of the table, from 1 */
    record Case(int number, String name, List<Paper> papers) {}

    record Paper(String name, List<String> forms, int originals, int copies) {}

    List<Case> read(String blob) {
        var tables = HEAD.split(blob, -1);
        var cases = new ArrayList<Case>();
        var name = tables[0].strip();
        for (int i = 1; i < tables.length; i++) {
            var papers = new ArrayList<Paper>();
            var rest = rows(tables[i], papers);
            cases.add(new Case(i, caseName(name), papers));
            name = rest.strip().replaceAll("^[.;,\\s]+", "");
        }
        if (tables.length == 1 && !name.replaceAll("[-\\s]", "").isEmpty() && !name.equals(NationalRecord.NOTHING)) {
            var listed = PaperLines.read(name);
            if (!listed.isEmpty()) {
                notes.add("thanh_phan_ho_so", ReadingReport.Weight.ASSUMED, "papers.listed", name);
                return List.of(new Case(1, "", listed));
            }
            notes.add("thanh_phan_ho_so", ReadingReport.Weight.UNREAD, "papers.unread", name);
        } else if (tables.length == 1) {
            notes.add("thanh_phan_ho_so", ReadingReport.Weight.ABSENT, "papers.absent", "");
        } else if (!name.replaceAll("[-\\s]", "").isEmpty()) {
            notes.add("thanh_phan_ho_so", ReadingReport.Weight.ASSUMED, "papers.rest", name);
            cases.add(new Case(tables.length, caseName(name), List.of()));
        }
        return cases;
    }

    private static String caseName(String name) {
        var bare = name.replaceAll("^[-*+•\\s]+", "").replaceAll("[\\s:(]+$", "");
        return bare.isEmpty() ? "" : bare;
    }

    private String rows(String table, List<Paper> papers) {
        var count = COUNT.matcher(table);
        int from = 0;
        while (count.find()) {
            int start = startOfCount(table, count, from);
            if (start < 0) {
                continue;
            }
            var cell = table.substring(from, start).strip();
            if (cell.isEmpty() && papers.isEmpty()) {
                notes.add("thanh_phan_ho_so", ReadingReport.Weight.UNREAD, "papers.nameless", table.substring(0, Math.min(80, table.length())));
            }
            var named = forms.split(cell);
            papers.add(new Paper(named.name(), named.forms(), originals(table, count, start), copies(count)));
            from = count.end();
        }
        return table.substring(from);
    }

    /** Where the count begins, or -1 when these words belong to the name. A number's first digits may belong to the name: "năm 20240". */
    private static int startOfCount(String table, Matcher count, int from) {
        if (count.group("o2") != null) {
            return count.start();
        }
        var digits = count.group("originals") != null ? count.group("originals") : count.group("only");
        int start = count.start();
        char before = start > from ? table.charAt(start - 1) : '\0';
        var after = table.substring(count.end(), Math.min(table.length(), count.end() + 3));
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return -1;
        }
        boolean glued = after.isEmpty() || after.matches("(?s)^[.;]?[\\p{L}\\d+*•\\-–(\"“'].*") || after.isBlank();
        boolean newRow = after.matches("(?s)^\\s+[\\p{Lu}\\d+*•\\-–(].*");
        boolean stands = before != '\0' && !Character.isWhitespace(before) && before != '(';
        if (count.group("only") != null && (!stands || !glued)) {
            return -1;
        }
        if (!glued && !(stands && newRow)) {
            return -1;
        }
        if (!stands && !after.isEmpty() && Character.isWhitespace(after.charAt(0))) {
            return -1;
        }
        boolean partOfName = digits.length() > 2 || digits.length() == 2 && (before == '/' || before == '.' || Character.isWhitespace(before));
        return partOfName ? start + digits.length() - 1 : start;
    }

    private static int originals(String table, Matcher count, int start) {
        if (count.group("o2") != null) {
            return number(count.group("o2"));
        }
        return count.group("only") != null ? 0 : number(table.substring(start, start + count.group("originals").length() - (start - count.start())));
    }

    private static int copies(Matcher count) {
        if (count.group("only") != null) {
            var only = count.group("only");
            return number(only.length() > 2 ? only.substring(only.length() - 1) : only);
        }
        var copies = count.group("c2") != null ? count.group("c2") : count.group("copies");
        return copies == null ? 0 : number(copies);
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 9_999 : Integer.parseInt(digits);
    }
}
