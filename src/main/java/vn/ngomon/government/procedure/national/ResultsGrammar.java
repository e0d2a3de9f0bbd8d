package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results (kết quả xử lý): {@code name Mã: code}, repeated and joined, then the portal's own menus, which are not ours. */
final class ResultsGrammar {

    private static final Pattern MENUS = Pattern.compile("Từ khóa(?=Không có|\\p{Lu}|\\s|$|.*Mô tả)|Chọn cơ quan thực hiện");
    private static final Pattern CODE = Pattern.compile("\\s?Mã:\\s?(?<code>KQ[.\\-][A-Z]{1,2}\\d{2}\\.\\d{6}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}[-.]KQ\\d{6}|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}[-.]KQ\\d{4}"
            + "|[A-Za-z0-9.\\-_]*?(?=\\p{Lu}\\p{Ll}|[-\\s]|$)|)");

    private final ReadingReport.Notes notes;

    ResultsGrammar(ReadingReport.Notes notes) {
        this.notes = notes;
    }

    record Outcome(@Nullable String code, String name) {}

    List<Outcome> read(String blob) {
        var menus = MENUS.matcher(blob);
        var text = menus.find() ? blob.substring(0, menus.start()) : blob;
        if (text.isBlank() || text.equals(NationalRecord.NOTHING)) {
            notes.add("ket_qua_xu_ly", ReadingReport.Weight.ABSENT, "results.absent", "");
            return List.of();
        }
        var results = new ArrayList<Outcome>();
        var code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            var name = text.substring(from, code.start()).replaceAll("^[-+\\s]+", "").strip();
            var value = code.group("code").isEmpty() ? null : code.group("code");
            if (value == null || !value.matches(".*\\d{4}.*")) {
                notes.add("ket_qua_xu_ly", ReadingReport.Weight.ASSUMED, "results.code", String.valueOf(value));
            }
            results.add(new Outcome(value, name));
            from = code.end();
        }
        var rest = text.substring(from).strip();
        if (results.isEmpty()) {
            notes.add("ket_qua_xu_ly", ReadingReport.Weight.ABSENT, "results.code", rest);
            results.add(new Outcome(null, rest));
        } else if (!rest.isEmpty()) {
            notes.add("ket_qua_xu_ly", ReadingReport.Weight.UNREAD, "results.rest", rest);
        }
        return results;
    }
}
