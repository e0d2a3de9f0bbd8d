package vn.ngomon.government.procedure.national;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.national.WayReading.Duration;
import vn.ngomon.government.procedure.national.WayReading.Unit;

/**
 * Ways in (cách thức thực hiện): a table of four columns whose cells were joined without a sign between them:
 * {@code Trực tuyến7 Ngày làm việc50,000 VNĐ(/hồ sơ)…Dịch vụ bưu chính…}. A channel's name begins a row only where
 * a duration or fee cell follows at once; the same words inside a description do not.
 */
final class WaysGrammar {

    private static final String NOTHING = "Không có thông tin";
    private static final Pattern HEAD = Pattern.compile("^\\s*Hình thức nộp\\s*Thời gian\\s*Phí, lệ phí\\s*Mô tả\\s*");
    private static final String UNITS = "Giờ làm việc|Ngày làm việc|Ngày|Giờ|Phút|Tuần|Tháng|Năm";
    private static final String CURRENCY = "VNĐ|VND|Việt Nam Đồng|Đồng|đồng|USD|EUR|%|Phần trăm";
    private static final Pattern ROW = Pattern.compile("(?<channel>Trực tuyến|Dịch vụ bưu chính(?: công ích)?|Trực tiếp)\\s?"
            + "(?:(?<none>" + NOTHING + ")|(?<number>\\d{1,4}(?:[.,]\\d{1,2})?)\\s?(?<unit>" + UNITS + ")"
            + "|(?<bare>\\d[\\d.,]*)(?=\\s?(?:" + CURRENCY + "|Miễn phí|" + NOTHING + "))|(?=Miễn phí))");
    private static final Map<String, Unit> UNIT = Map.of("ngày làm việc", Unit.WORKING_DAYS, "ngày", Unit.CALENDAR_DAYS, "giờ", Unit.HOURS,
            "giờ làm việc", Unit.WORKING_HOURS, "phút", Unit.MINUTES, "tuần", Unit.WEEKS, "tháng", Unit.MONTHS, "năm", Unit.YEARS);

    private final ReadingReport.Notes notes;

    WaysGrammar(ReadingReport.Notes notes) {
        this.notes = notes;
    }

    /** A row before its cells are told apart. */
    private record Row(Channel channel, boolean none, @Nullable String number, @Nullable String unit, @Nullable String bare, String rest) {}

    List<WayReading> read(String blob) {
        if (blob.isBlank() || blob.equals(NOTHING)) {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ABSENT, "ways.absent", "");
            return List.of();
        }
        var body = HEAD.matcher(blob).replaceFirst("");
        if (!isWhole(body)) {
            var loose = loose(body);
            if (!loose.isEmpty()) {
                return loose;
            }
        }
        var rows = rows(body);
        var ways = new ArrayList<WayReading>();
        for (var row : rows) {
            ways.add(way(row, rows));
        }
        return ways;
    }

    private static boolean isWhole(String body) {
        var first = ROW.matcher(body);
        return first.find() && first.start() == 0;
    }

    /** Rows with sentences for durations; none when they do not explain the text from its beginning either. */
    private List<WayReading> loose(String body) {
        var ways = new ArrayList<WayReading>();
        var row = LooseRow.PATTERN.matcher(body);
        boolean more = row.find() && row.start() == 0;
        while (more) {
            var channel = channel(row.group("channel"));
            var duration = row.group("none") == null ? LooseRow.duration(row) : null;
            int from = row.end();
            more = row.find();
            var fees = new FeeGrammar(notes).read(body.substring(from, more ? row.start() : body.length()).replaceFirst("^[\\s.;,]+", ""));
            ways.add(new WayReading(channel, duration, fees.fees(), fees.remainder().strip()));
        }
        return ways;
    }

    private List<Row> rows(String body) {
        var rows = new ArrayList<Row>();
        var starts = new ArrayList<Matcher>();
        var matcher = ROW.matcher(body);
        int from = 0;
        while (matcher.find(from)) {
            var start = ROW.matcher(body);
            start.find(matcher.start());
            starts.add(start);
            from = matcher.end();
        }
        if (starts.isEmpty() || starts.getFirst().start() > 0) {
            var lost = starts.isEmpty() ? body : body.substring(0, starts.getFirst().start());
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.UNREAD, "ways.unread", lost);
        }
        for (int i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : body.length();
            rows.add(new Row(channel(start.group("channel")), start.group("none") != null, start.group("number"), start.group("unit"),
                    start.group("bare"), body.substring(start.end(), end)));
        }
        return rows;
    }

    private static Channel channel(String name) {
        return switch (name) {
            case "Trực tuyến" -> Channel.ONLINE;
            case "Trực tiếp" -> Channel.IN_PERSON;
            default -> Channel.POST;
        };
    }

    private WayReading way(Row row, List<Row> rows) {
        var rest = row.rest();
        Duration duration = null;
        if (row.unit() != null && row.number() != null) {
            duration = new Duration(new BigDecimal(row.number().replace(',', '.')), UNIT.get(row.unit().toLowerCase(Locale.ROOT)),
                    row.number() + " " + row.unit());
        } else if (row.bare() != null) {
            var digits = row.bare();
            int length = rest.matches("(?s)\\s?(?:" + CURRENCY + ").*") ? durationDigits(row, rows) : digits.length();
            duration = new Duration(new BigDecimal(digits.substring(0, length).replace(',', '.')), Unit.NOT_GIVEN, digits.substring(0, length));
            rest = digits.substring(length) + rest;
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ASSUMED, "duration.unit", duration.published());
        } else {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ABSENT, "duration.absent", row.channel().name());
        }
        var fees = new FeeGrammar(notes).read(rest);
        return new WayReading(row.channel(), duration, fees.fees(), fees.remainder().strip());
    }

    /**
     * {@code 140 VNĐ} after a channel is the duration 1 and the amount 40: the other rows tell, or else the note that
     * repeats the amount in full; or else one digit, for an amount does not begin with nought.
     */
    private int durationDigits(Row row, List<Row> rows) {
        var digits = row.bare();
        for (var other : rows) {
            var bare = other.bare();
            if (bare != null && !bare.equals(digits) && bare.length() < digits.length() && digits.startsWith(bare) && digits.charAt(bare.length()) != '0') {
                return bare.length();
            }
        }
        for (int length = 1; length < Math.min(4, digits.length()); length++) {
            var amount = digits.substring(length).replaceAll("[.,]", "");
            if (!amount.isEmpty() && amount.charAt(0) != '0' && FeeGrammar.mentions(row.rest(), amount)) {
                return length;
            }
        }
        int length = 1;
        while (length < digits.length() - 1 && (digits.charAt(length) == '0' || ".,".indexOf(digits.charAt(length)) >= 0)) {
            length++;
        }
        notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ASSUMED, "duration.glued", digits);
        return length;
    }
}
