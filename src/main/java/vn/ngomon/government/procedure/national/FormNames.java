package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a paper's name from the names of the blank forms joined to its end: {@code Đơn đề nghị;Mẫu số 2.docx}. A file's name is known by its ending;
 * where it begins is a matter of likelihood: a word that forms begin with, a sign or a change of case without a blank.
 */
final class FormNames {

    private static final String ENDINGS = "(?:docx|doc|pdf|xlsx|xls|rtf|odt|zip|rar|7z|pptx|ppt|jpg|jpeg|png|tif|html|htm)";
    private static final Pattern ENDS = Pattern.compile("(?i)\\." + ENDINGS + "$");
    private static final Pattern NEXT_FILE = Pattern.compile("(?i)(?<=\\." + ENDINGS + ")(?=[^\\s.,;)])");
    private static final Pattern SEAM = Pattern.compile("(?<=\\p{Ll})(?=[\\p{Lu}\\d])|(?<=[;:)”\"!?]|[^\\d],)(?=[\\p{L}\\d])|(?<=[^\\d\\s]\\.)(?=[\\p{L}\\d])"
            + "|(?<=[\\p{Lu}\\d])(?=(?:Mẫu|MẪU|Mau|Phụ lục|PHỤ LỤC|Biểu|TK |Tờ khai|Đơn|BM))|(?<=(?:theo mẫu|mẫu số|Mẫu|mẫu|quy định|quy đinh))(?=\\p{Ll})"
            + "|(?<=\\p{Lu}\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern FORM_WORD = Pattern.compile("^(?:Mẫu|MẪU|mẫu|Mau|MAU|mau|Phụ lục|PHỤ LỤC|Phu luc|PL|TK|Tờ khai|TỜ KHAI|To khai|Biểu|BM|Đơn|ĐƠN|Don|Phiếu|\\d+\\.)");

    private final ReadingReport.Notes notes;

    FormNames(ReadingReport.Notes notes) {
        this.notes = notes;
    }

    record Named(String name, List<String> forms) {}

    Named split(String cell) {
        if (!ENDS.matcher(cell).find()) {
            return new Named(cell, List.of());
        }
        var files = NEXT_FILE.split(cell);
        int seam = seam(files[0]);
        if (seam <= 0) {
            notes.add("thanh_phan_ho_so", ReadingReport.Weight.ASSUMED, "form.seam", files[0]);
            return new Named(cell, List.of());
        }
        var forms = new ArrayList<String>();
        forms.add(files[0].substring(seam).strip());
        for (int i = 1; i < files.length; i++) {
            forms.add(files[i].strip());
        }
        return new Named(files[0].substring(0, seam).strip(), forms);
    }

    private static int seam(String text) {
        var seams = new ArrayList<Integer>();
        var matcher = SEAM.matcher(text);
        while (matcher.find()) {
            if (matcher.start() > 0 && matcher.start() < ending(text)) {
                seams.add(matcher.start());
            }
        }
        for (int i = seams.size() - 1; i >= 0; i--) {
            if (FORM_WORD.matcher(text.substring(seams.get(i))).find()) {
                return seams.get(i);
            }
        }
        if (seams.isEmpty()) {
            return -1;
        }
        int best = seams.getLast();
        for (int i = seams.size() - 2; i >= 0 && text.substring(seams.get(i), best).chars().noneMatch(Character::isWhitespace); i--) {
            best = seams.get(i);
        }
        return best;
    }

    private static int ending(String text) {
        return text.lastIndexOf('.');
    }
}
