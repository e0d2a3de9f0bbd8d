package vn.ngomon.government.procedure.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ngomon.government.procedure.national.WayReading.Fee;
import vn.ngomon.government.procedure.national.WayReading.Kind;

/**
 * Fee cells: {@code 50,000 VNĐ(/hồ sơ)}, {@code 5 %(của …)}, {@code Miễn phí(…)}, {@code Không có thông tin}. "Miễn phí" is also
 * what the portal prints for an amount of nought, and then the note carries the real tariff.
 */
final class FeeGrammar {

    private static final Pattern AMOUNT = Pattern.compile("^\\s?(?<lead>(?:Phí|Lệ phí|Mức phí|Mức thu|Giá dịch vụ)[^:\\n\\d]{0,40}:\\s?)?(?<amount>\\d[\\d.,]*)\\s?(?<million>triệu\\s)?"
            + "(?<unit>VNĐ|VND|Việt Nam Đồng|Đồng|đồng|USD|EUR|%|Phần trăm)");
    private static final Pattern PER = Pattern.compile("^/\\s?\\p{Ll}+(?: \\p{Ll}+){0,2}");
    private static final Pattern OF = Pattern.compile("^\\s(?:của |trên )?\\p{Ll}[^.;\\n(]{3,120}");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Pattern WORD = Pattern.compile("^\\s?(?:(?:Phí|Lệ phí|Phí, lệ phí)\\s?:\\s?)?(?<word>Miễn phí|Không có thông tin|Không thu(?: phí| lệ phí)?|Không(?=$|[.(\\n]|\\p{Lu}))");
    private static final Pattern REALLY_FREE = Pattern.compile("(?iu)^[-+\\s(]*(không( có| quy định| thu( phí)?| mất phí)?|không có thông tin|miễn( lệ)? phí|chưa quy định|0 ?đ(ồng)?)[.;)\\s]*$");
    private static final Pattern TARIFF_LINE = Pattern.compile("(?iu)(^|\\n|[.;]\\s*|- )\\s*(phí|lệ phí|mức phí|mức thu|giá dịch vụ|phí, lệ phí)( \\(?nếu có\\)?)?\\s?:");
    private static final Pattern SHARE = Pattern.compile("(?iu)(?:phí|thu|lệ phí|bằng)[^%]{0,60}?(\\d{1,3}(?:[.,]\\d{1,3})?) ?%");
    private static final Pattern REDUCTION = Pattern.compile("(?iu)giảm[^%]{0,30}%");

    private final ReadingReport.Notes notes;

    FeeGrammar(ReadingReport.Notes notes) {
        this.notes = notes;
    }

    record Fees(List<Fee> fees, String remainder) {}

    Fees read(String cells) {
        var fees = new ArrayList<Fee>();
        var rest = cells;
        while (true) {
            var amount = AMOUNT.matcher(rest);
            var word = WORD.matcher(rest);
            boolean first = fees.isEmpty();
            if (amount.find() && (first || rest.charAt(0) != ' ' && amount.group("lead") == null)) {
                rest = rest.substring(amount.end());
                var note = note(rest);
                var words = note.isEmpty() ? words(rest, amount.group("unit")) : inner(note);
                rest = rest.substring(note.isEmpty() ? words.length() : note.length());
                var lead = amount.group("lead") == null ? "" : amount.group("lead").replaceFirst("\\s?:\\s?$", "");
                var published = amount.group("million") == null ? amount.group("amount") : millions(amount.group("amount"));
                fees.add(amount(published, amount.group("unit"), words.startsWith("/") || lead.isEmpty() ? lead + words.strip() : (lead + " " + words).strip(), rest));
            } else if (first && word.find()) {
                rest = rest.substring(word.end());
                var note = note(rest);
                rest = rest.substring(note.length());
                fees.add(word(word.group("word"), inner(note), rest));
            } else {
                break;
            }
        }
        if (fees.isEmpty()) {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.UNREAD, "fee.unread", cells);
            fees.add(new Fee(Kind.NONE, null, "", false, ""));
        }
        return new Fees(fees, rest);
    }

    /** What follows an amount without brackets: what it is for ({@code /hồ sơ}), or what a share is of. */
    private static String words(String rest, String unit) {
        var found = (unit.equals("%") || unit.equals("Phần trăm") ? OF : PER).matcher(rest);
        return found.find() ? found.group() : "";
    }

    private static String millions(String figures) {
        return new BigDecimal(trimmed(figures).replace(',', '.')).multiply(MILLION).toBigInteger().toString();
    }

    private Fee amount(String published, String unit, String note, String description) {
        var share = unit.equals("%") || unit.equals("Phần trăm");
        var value = share ? new BigDecimal(trimmed(published).replace(',', '.')) : number(published);
        var currency = share ? "%" : unit.equals("USD") || unit.equals("EUR") ? unit : "VND";
        boolean doubtful = currency.equals("VND") && value.compareTo(BigDecimal.valueOf(1_000)) < 0 && value.signum() > 0;
        if (doubtful) {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ASSUMED, "fee.doubtful", published + " " + unit + " " + note);
        }
        if (value.signum() == 0) {
            return new Fee(meaning(note, description), value, currency, false, note);
        }
        return new Fee(share ? Kind.PERCENT : Kind.AMOUNT, value, currency, doubtful, note);
    }

    private Fee word(String word, String note, String description) {
        if (word.equals("Không có thông tin")) {
            boolean tariff = TARIFF_LINE.matcher(description).find();
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ABSENT, "fee.absent", tariff ? description : note);
            return new Fee(Kind.NONE, null, "", false, tariff && note.isEmpty() ? description.strip() : note);
        }
        var kind = meaning(note, description);
        if (kind != Kind.FREE) {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ASSUMED, "fee.tariff", note.isEmpty() ? description : note);
        }
        return new Fee(kind, kind == Kind.PERCENT ? share(note) : null, kind == Kind.PERCENT ? "%" : "", false,
                note.isEmpty() && kind == Kind.TEXT ? description.strip() : note);
    }

    private static Kind meaning(String note, String description) {
        if (note.isBlank() || REALLY_FREE.matcher(note).matches()) {
            boolean goesOn = description.matches("(?s)^\\s(?:đối với|cho|nếu|trừ|khi|trong trường hợp)\\s.*");
            return note.isBlank() && (goesOn || TARIFF_LINE.matcher(description).find()) ? Kind.TEXT : Kind.FREE;
        }
        return SHARE.matcher(REDUCTION.matcher(note).replaceAll("")).find() ? Kind.PERCENT : Kind.TEXT;
    }

    private static BigDecimal share(String note) {
        var share = SHARE.matcher(REDUCTION.matcher(note).replaceAll(""));
        return share.find() ? new BigDecimal(share.group(1).replace(',', '.')) : BigDecimal.ZERO;
    }

    /** The bracket that follows a fee, closed or not; brackets inside it are counted. */
    private static String note(String rest) {
        if (!rest.startsWith("(")) {
            return "";
        }
        int open = 0;
        for (int i = 0; i < rest.length(); i++) {
            open += rest.charAt(i) == '(' ? 1 : rest.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return rest.substring(0, i + 1);
            }
        }
        int last = rest.lastIndexOf(')');
        return last < 0 ? rest : rest.substring(0, last + 1);
    }

    private static String inner(String note) {
        return note.isEmpty() ? "" : note.substring(1, note.endsWith(")") && note.length() > 1 ? note.length() - 1 : note.length()).strip();
    }

    private static String trimmed(String figures) {
        return figures.replaceAll("[.,]+$", "");
    }

    /** Both 50,000 and 50.000 are fifty thousand; cents do not exist in dong. */
    static BigDecimal number(String figures) {
        var trimmed = trimmed(figures);
        if (trimmed.matches("\\d{1,3}([.,]\\d{3})+") || !trimmed.matches(".*[.,].*")) {
            return new BigDecimal(trimmed.replaceAll("[.,]", ""));
        }
        var decimal = trimmed.matches("\\d+[.,]\\d{1,2}") ? trimmed.replace(',', '.') : trimmed.replaceAll("[.,]", "");
        return new BigDecimal(decimal);
    }

    /** Whether a text names an amount, in full or with the thousands that the record lost: 40 in "40.000 đồng". */
    static boolean mentions(String text, String amount) {
        return Pattern.compile("(?<!\\d)(?<!\\d[.,])" + grouped(amount) + "(?:[.,]000)?(?![\\d])(?![.,]\\d)").matcher(text).find();
    }

    private static String grouped(String amount) {
        return amount.length() > 3 ? amount.substring(0, amount.length() - 3) + "[.,]?" + amount.substring(amount.length() - 3) : amount;
    }
}
