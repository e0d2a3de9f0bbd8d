package vn.ngomon.government.procedure.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.government.procedure.national.WayReading.Duration;
import vn.ngomon.government.procedure.national.WayReading.Fee;
import vn.ngomon.government.procedure.national.WayReading.Unit;
import vn.ngomon.platform.calendar.Limit;

/** Gives published durations and fees their meaning in the model, and says where it had to assume. */
final class WayMeaning {

    private static final Pattern TARIFF = Pattern.compile("\\d{1,3}/\\d{4}/(?:TT-B[A-ZĐ]+|NĐ-CP|NQ-HĐND)");
    private static final Pattern EXEMPT = Pattern.compile("(?iu)miễn (?:lệ )?(?:phí|thu)?[^.]*");
    private static final Pattern PER = Pattern.compile("^(?:(?:Phí|Lệ phí|Mức phí|Mức thu|Giá dịch vụ)[^/\\d]{0,40})?/(?<per>.+)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final ReadingReport.Notes notes;
    private final NationalRecord record;

    WayMeaning(ReadingReport.Notes notes, NationalRecord record) {
        this.notes = notes;
        this.record = record;
    }

    List<Way> of(List<WayReading> readings) {
        return readings.stream().map(this::way).toList();
    }

    private Way way(WayReading reading) {
        var duration = reading.duration();
        var note = reading.note().isEmpty() ? null : reading.note();
        var fees = reading.fees().stream().map(fee -> fee(fee, reading.note())).toList();
        if (duration == null) {
            return new Way(List.of(), reading.channel(), Limit.NONE, null, false, fees, note);
        }
        boolean assumed = duration.unit() == Unit.NOT_GIVEN;
        return new Way(List.of(), reading.channel(), limit(duration, reading), duration.published(), assumed, fees, note);
    }

    private Limit limit(Duration duration, WayReading reading) {
        var unit = duration.unit() == Unit.NOT_GIVEN ? unitInText(duration.value(), reading.note()) : duration.unit();
        var value = duration.value();
        return switch (unit) {
            case SAME_DAY -> Limit.SAME_DAY;
            case WORKING_DAYS -> whole(value) ? counted(Limit.Unit.WORKING_DAYS, value) : counted(Limit.Unit.WORKING_HOURS, value.multiply(BigDecimal.valueOf(8)));
            case CALENDAR_DAYS -> whole(value) ? counted(Limit.Unit.CALENDAR_DAYS, value) : value.compareTo(BigDecimal.ONE) < 0
                    ? counted(Limit.Unit.WORKING_HOURS, value.multiply(BigDecimal.valueOf(8))) : counted(Limit.Unit.CLOCK_HOURS, value.multiply(BigDecimal.valueOf(24)));
            case HOURS, WORKING_HOURS -> counted(Limit.Unit.WORKING_HOURS, value);
            case MINUTES -> counted(Limit.Unit.WORKING_HOURS, value.divide(BigDecimal.valueOf(60), 0, RoundingMode.CEILING));
            case WEEKS -> counted(Limit.Unit.CALENDAR_DAYS, value.multiply(BigDecimal.valueOf(7)));
            case MONTHS -> whole(value) ? counted(Limit.Unit.MONTHS, value) : counted(Limit.Unit.CALENDAR_DAYS, value.multiply(BigDecimal.valueOf(30)));
            case YEARS -> counted(Limit.Unit.MONTHS, value.multiply(BigDecimal.valueOf(12)));
            case NOT_GIVEN -> counted(Limit.Unit.WORKING_DAYS, value);
        };
    }

    private Limit counted(Limit.Unit unit, BigDecimal value) {
        int amount = value.setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(20_000)).intValueExact();
        if (amount < 1 || amount > 10_000) {
            notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.UNREAD, "duration.impossible", value.toPlainString());
            return Limit.NONE;
        }
        return new Limit(unit, amount);
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** The steps often repeat a limit in words: "trong thời hạn 07 ngày làm việc". */
    private Unit unitInText(BigDecimal value, String note) {
        var pattern = Pattern.compile("(?iu)(?<!\\d)0?" + Pattern.quote(value.toPlainString()) + "(?:\\s?\\([^)]{1,20}\\))?\\s(?<unit>ngày làm việc|ngày|giờ|tháng)");
        var found = pattern.matcher(note + "\n" + record.text("trinh_tu_thuc_hien"));
        if (!found.find()) {
            return Unit.NOT_GIVEN;
        }
        return switch (found.group("unit").toLowerCase()) {
            case "ngày làm việc" -> Unit.WORKING_DAYS;
            case "ngày" -> Unit.CALENDAR_DAYS;
            case "giờ" -> Unit.HOURS;
            default -> Unit.MONTHS;
        };
    }

    private FeeLine fee(Fee fee, String note) {
        var words = fee.note().isEmpty() ? note : fee.note();
        var basis = TARIFF.matcher(words);
        var exempt = EXEMPT.matcher(fee.note());
        var published = fee.amount() == null ? null : fee.amount().toPlainString() + " " + fee.currency();
        return new FeeLine(kind(words), Text.of(name(words)), price(fee, note), basis.find() ? basis.group() : null,
                exempt.find() ? Text.of(exempt.group().strip()) : null, published);
    }

    private static FeeLine.Kind kind(String words) {
        int charge = words.toLowerCase().indexOf("lệ phí");
        int fee = words.toLowerCase().replace("lệ phí", "······").indexOf("phí");
        return charge < 0 && fee < 0 ? FeeLine.Kind.UNSTATED : charge >= 0 && (fee < 0 || charge < fee) ? FeeLine.Kind.CHARGE : FeeLine.Kind.FEE;
    }

    private static String name(String words) {
        return switch (kind(words)) {
            case CHARGE -> "Lệ phí";
            case FEE -> "Phí";
            case UNSTATED -> "Phí, lệ phí";
        };
    }

    private Price price(Fee fee, String note) {
        return switch (fee.kind()) {
            case FREE -> Price.FREE;
            case NONE -> fee.note().isEmpty() ? Price.UNSTATED : new Price.ByRule(fee.note());
            case TEXT -> new Price.ByRule(fee.note().isEmpty() ? note : fee.note());
            case PERCENT -> new Price.Percent(amount(fee), Text.of(fee.note()));
            case AMOUNT -> amountPrice(fee, note);
        };
    }

    private Price amountPrice(Fee fee, String note) {
        var amount = amount(fee);
        if (!fee.currency().equals("VND")) {
            return new Price.Foreign(amount, fee.currency());
        }
        var per = PER.matcher(fee.note());
        var each = per.find() ? per.group("per").strip() : null;
        if (!fee.doubtful()) {
            return new Price.Amount(amount.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(), each);
        }
        var words = fee.note() + " " + note;
        if (FeeGrammar.mentions(words, amount.multiply(THOUSAND).toPlainString()) || Pattern.compile("\\d[.,]000 ?đồng").matcher(words).find()) {
            return new Price.Amount(amount.multiply(THOUSAND).longValue(), each);
        }
        return new Price.ByRule(amount.toPlainString() + " " + fee.currency() + " (" + fee.note() + ")");
    }

    private static BigDecimal amount(Fee fee) {
        @Nullable BigDecimal amount = fee.amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
