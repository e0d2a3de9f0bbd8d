package vn.ngomon.government.procedure.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ngomon.government.procedure.national.WayReading.Duration;
import vn.ngomon.government.procedure.national.WayReading.Unit;

/**
 * A row of the table of ways whose duration is a sentence: "Không quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", "Ngay trong ngày làm việc",
 * "1/2 ngày". Tried only where the usual cells do not explain the whole text, for the same sentences stand inside descriptions.
 */
final class LooseRow {

    private static final String LEAD = "(?:[:\\-–\\s]|(?i:không quá|tối đa|chậm nhất(?: là)?|trong(?: thời hạn| vòng)?|thời hạn(?: giải quyết)?|giải quyết|khoảng|là))*";
    private static final String UNITS = "(?i:giờ làm việc|ngày làm việc|ngày|giờ|phút|tuần|tháng|năm)(?!\\p{Ll})";
    static final Pattern PATTERN = Pattern.compile("(?<channel>Trực tuyến|Dịch vụ bưu chính(?: công ích)?|Trực tiếp)" + LEAD
            + "(?:(?<same>(?i:ngay trong (?:ngày|buổi)(?: làm việc)?|trong (?:cùng )?ngày(?: làm việc)?|giải quyết ngay|trả kết quả ngay|(?<!\\p{L})ngay(?! sau)))"
            + "|(?<number>\\d{1,4}(?:[.,/]\\d{1,2})?)(?:\\s?\\([^)\\d]{1,25}\\))?\\s?(?<unit>" + UNITS + ")"
            + "|(?<none>Không có thông tin|(?i:không quy định)))"
            + "(?<since>(?:,?\\s*(?i:kể từ|tính từ|từ|sau khi|khi) [^.;\\n]*?(?=(?:(?:Phí|Lệ phí|Mức phí|Mức thu)[^\\n]{0,20}:|\\d[\\d.,]*\\s?(?:VNĐ|VND|Đồng|đồng|USD|%)|Miễn phí|Không|Dịch vụ|Trực t|$)|[.;\\n]))?)");
    private static final Map<String, Unit> UNIT = Map.of("ngày làm việc", Unit.WORKING_DAYS, "ngày", Unit.CALENDAR_DAYS, "giờ", Unit.HOURS,
            "giờ làm việc", Unit.WORKING_HOURS, "phút", Unit.MINUTES, "tuần", Unit.WEEKS, "tháng", Unit.MONTHS, "năm", Unit.YEARS);

    private LooseRow() {}

    /** @param row a match that is not {@code none} */
    static Duration duration(Matcher row) {
        if (row.group("same") != null) {
            return new Duration(BigDecimal.ONE, Unit.SAME_DAY, row.group("same").strip());
        }
        return new Duration(number(row.group("number")), UNIT.get(row.group("unit").toLowerCase(Locale.ROOT)),
                (row.group("number") + " " + row.group("unit") + row.group("since")).strip());
    }

    private static BigDecimal number(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new BigDecimal(text.replace(',', '.'));
        }
        var below = new BigDecimal(text.substring(slash + 1));
        return below.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(text.substring(0, slash)).divide(below, 2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
