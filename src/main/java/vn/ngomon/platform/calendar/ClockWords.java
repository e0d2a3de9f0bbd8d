package vn.ngomon.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts explanations, limits and judgements into the reader's language. */
@Component
public class ClockWords {

    private final MessageSource messages;

    ClockWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<String> of(List<ExplanationLine> lines, Locale locale) {
        return lines.stream().map(line -> of(line, locale)).toList();
    }

    public String of(ExplanationLine line, Locale locale) {
        return t(line.key(), locale, line.args().stream().map(arg -> word(arg, locale)).toArray());
    }

    /** "3 ngày làm việc", "3 working days". */
    public String of(Limit limit, Locale locale) {
        return t("calendar.limit." + limit.unit(), locale, limit.amount());
    }

    public String of(Judgement judgement, Locale locale) {
        return t("calendar.judgement." + judgement, locale);
    }

    private String of(Reason reason, Locale locale) {
        return Arrays.stream(reason.code().split(", ")).map(code -> Change.read(code).map(change -> of(change, locale))
                .orElseGet(() -> messages.getMessage("calendar.reason." + code, null, code, locale))).collect(Collectors.joining("; "));
    }

    private String of(Change change, Locale locale) {
        return t("calendar.change." + change.kind(), locale, word(change.date(), locale));
    }

    private Object word(Object arg, Locale locale) {
        return switch (arg) {
            case Instant at -> t("calendar.words.moment", locale, weekday(Explanation.day(at), locale),
                    "%1$td/%1$tm/%1$tY".formatted(Explanation.day(at)),
                    "%1$tH:%1$tM".formatted(at.atOffset(WorkCalendar.ZONE)));
            case LocalDate day -> t("calendar.words.day", locale, weekday(day, locale), "%1$td/%1$tm/%1$tY".formatted(day));
            case Duration time when time.isPositive() && time.toMinutes() == 0 -> t("calendar.words.moments", locale);
            case Duration time -> time.toMinutesPart() == 0 ? t("calendar.words.hours", locale, time.toHours())
                    : t("calendar.words.hoursAndMinutes", locale, time.toHours(), time.toMinutesPart());
            case Limit limit -> of(limit, locale);
            case Judgement judgement -> of(judgement, locale);
            case SpecialDay day -> name(day, locale);
            case Reason reason -> of(reason, locale);
            default -> arg;
        };
    }

    /** What the day is called: the occasion in the reader's language, or the name it was declared under. */
    public String name(SpecialDay day, Locale locale) {
        var occasion = day.occasion() == SpecialDay.Occasion.OTHER ? day.name()
                : t("calendar.occasion." + day.occasion(), locale);
        return day.kind() == SpecialDay.Kind.COMPENSATORY_DAY_OFF && day.occasion() != SpecialDay.Occasion.SWAP
                ? t("calendar.words.compensatory", locale, occasion) : occasion;
    }

    public String weekday(LocalDate day, Locale locale) {
        return weekday(day.getDayOfWeek(), locale);
    }

    public String weekday(DayOfWeek day, Locale locale) {
        return t("calendar.weekday." + day.getValue(), locale);
    }

    private String t(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
