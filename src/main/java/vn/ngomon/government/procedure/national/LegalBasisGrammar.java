package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.ngomon.government.procedure.content.LegalBasis;

/**
 * Legal basis (căn cứ pháp lý): {@code name number} pairs, joined. A number inside a name has a blank before or a word after it;
 * the number that ends a pair has neither.
 */
final class LegalBasisGrammar {

    private static final Pattern HEAD = Pattern.compile("^\\s*Tên văn bản pháp lý\\s*Mã văn bản");
    private static final String ISSUER = "QH\\d{2}|UBTVQH\\d{2}|NĐ-CP|NQ-CP|NQ-HĐND|NQ-HĐTP|QĐ-TTg|CT-TTg|QĐ-UBND|QĐ-CTN|VBHN-VPQH"
            + "|(?:TT|TTLT|QĐ|VBHN|NQLT|CT|QĐLT)-(?:B(?:TP|XD|GTVT|TC|KHĐT|KHCN|NV|CA|QP|YT|GDĐT|LĐTBXH|TNMT|NNPTNT|NNMT|NN|CT|TTTT|VHTTDL|VHTT|NG|DTTG)|NHNN|UBDT|TTCP|VPCP|TANDTC|VKSNDTC|TLĐ|BHXH)(?:-[A-ZĐ]{2,9})*?(?=\\p{Lu}\\p{Ll}|\\p{Ll}|[^\\p{L}\\-]|-?$)"
            + "|[A-ZĐ]{1,6}\\d{0,2}(?:-[A-ZĐ]{2,9})*(?:\\d{2})?(?!\\p{Ll})";
    private static final Pattern NUMBER = Pattern.compile("(?<lead>(?:(?:Nghị định|Thông tư|Thông tư liên tịch|Luật|Quyết định|Nghị quyết|Pháp lệnh)\\s)?(?:số\\s)?)"
            + "(?<number>\\d{1,3}(?:\\.\\d)?/(?:\\d{4}/)?(?:" + ISSUER + "))");

    private final ReadingReport.Notes notes;

    LegalBasisGrammar(ReadingReport.Notes notes) {
        this.notes = notes;
    }

    List<LegalBasis> read(String blob) {
        var body = HEAD.matcher(blob).replaceFirst("");
        var bases = new ArrayList<LegalBasis>();
        if (body.isBlank() || body.equals(NationalRecord.NOTHING)) {
            notes.add("can_cu_phap_ly", ReadingReport.Weight.ABSENT, "legal.absent", "");
            return bases;
        }
        var number = NUMBER.matcher(body);
        int from = 0;
        while (number.find()) {
            boolean named = number.start() > from;
            boolean gluedBefore = named && !Character.isWhitespace(body.charAt(number.start() - 1));
            char after = number.end() == body.length() ? '\0' : body.charAt(number.end());
            boolean ends = after == '\0' || Character.isUpperCase(after);
            if (named && ends || gluedBefore && !Character.isWhitespace(after) && ",;.:)/".indexOf(after) < 0) {
                bases.add(new LegalBasis(number.group("number"), body.substring(from, number.start()).strip()));
                from = number.end();
            }
        }
        var rest = body.substring(from).strip();
        if (!rest.isEmpty()) {
            notes.add("can_cu_phap_ly", ReadingReport.Weight.UNREAD, "legal.rest", rest);
            bases.add(new LegalBasis("", rest));
        }
        return bases;
    }
}
