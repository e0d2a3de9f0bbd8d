package vn.ngomon.government.procedure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.ui.Tone;
import vn.ngomon.platform.ui.Ui;

/** Limits and prices in words, in the viewer's language. */
public final class ProcedureWords {

    private ProcedureWords() {}

    public static String limit(Ui ui, Way way) {
        var text = way.limitText();
        if (way.limit().unit() == Limit.Unit.NONE && text != null) {
            return text;
        }
        var words = limit(ui, way.limit());
        return way.limitAssumed() ? ui.t("procedure.limit.assumed", words) : words;
    }

    public static String limit(Ui ui, Limit limit) {
        return ui.t("procedure.limit." + limit.unit().name().toLowerCase(Locale.ROOT), limit.amount());
    }

    public static String price(Ui ui, FeeLine fee) {
        return switch (fee.price()) {
            case Price.Amount(var dong, var per) -> per == null ? ui.money(dong) : ui.t("procedure.price.per", ui.money(dong), per);
            case Price.Percent(var percent, var of) -> ui.t("procedure.price.percent", decimal(ui, percent), of.in(ui.lang()));
            case Price.PerPage perPage -> perPage(ui, perPage);
            case Price.Free ignored -> ui.t("procedure.price.free");
            case Price.ByRule(var text) -> ui.t("procedure.price.rule", text);
            case Price.Foreign(var amount, var currency) -> amount.toPlainString() + " " + currency;
            case Price.Unstated ignored -> ui.t("procedure.price.unstated");
        };
    }

    private static String decimal(Ui ui, BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return ui.lang().equals("vi") ? plain.replace('.', ',') : plain;
    }

    private static String perPage(Ui ui, Price.PerPage price) {
        var words = new StringBuilder();
        int from = 1;
        for (var step : price.steps()) {
            words.append(words.isEmpty() ? "" : "; ").append(step.upTo() == 0
                    ? ui.t("procedure.price.pagesFrom", from, ui.money(step.dong())) : ui.t("procedure.price.pagesTo", step.upTo(), ui.money(step.dong())));
            from = step.upTo() + 1;
        }
        return words + "; " + ui.t("procedure.price.most", ui.money(price.most()));
    }

    /** Names of enumerated values, joined; {@code prefix} ends with a dot. */
    public static String names(Ui ui, String prefix, Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> ui.t(prefix + value.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
    }

    public static String name(Ui ui, String prefix, Enum<?> value) {
        return ui.t(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    public static Tone tone(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> Tone.GOOD;
            case SUSPENDED -> Tone.WARN;
            case REPLACED, REPEALED -> Tone.BAD;
        };
    }
}
