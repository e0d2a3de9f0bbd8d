package vn.ngomon.government.procedure.keeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.Text;

/**
 * A price as a keeper types it, each kind in one line: {@code 8000 / bản}, {@code 0.5 % giá trị}, {@code 20 USD}, {@code 1-2: 2000; 3-: 1000; max 200000} (by
 * the page), {@code 0} for nothing to pay, empty for not stated; anything else names a rule.
 */
final class PriceText {

    private static final Pattern AMOUNT = Pattern.compile("(?<dong>\\d{1,3}(?:[.,]\\d{3}){1,4}|\\d{1,15})(?:\\s*(?:đ|đồng|VND))?(?:\\s*/\\s*(?<per>.+))?");
    private static final Pattern PERCENT = Pattern.compile("(?<percent>\\d{1,3}(?:[.,]\\d{1,4})?)\\s*%\\s*(?<of>[^|]+?)(?:\\s*\\|\\s*(?<en>.+))?");
    private static final Pattern FOREIGN = Pattern.compile("(?<amount>\\d{1,9}(?:\\.\\d{1,2})?)\\s+(?<currency>[A-Z]{3})");
    private static final Pattern PAGES = Pattern.compile("(?<steps>(?:\\d{1,4}-\\d{0,4}:\\s*\\d{1,9};\\s*)+)max\\s+(?<most>\\d{1,12})");
    /** More digits than any price has. */
    private static final Pattern TOO_MUCH = Pattern.compile("\\d[\\d.,]{15,}.*");
    private static final Pattern STEP = Pattern.compile("\\d{1,4}-(?<to>\\d{0,4}):\\s*(?<dong>\\d{1,9})");

    private PriceText() {}

    static String of(Price price) {
        return switch (price) {
            case Price.Amount(var dong, var per) -> per == null ? String.valueOf(dong) : dong + " / " + per;
            case Price.Percent(var percent, var of) -> percent.toPlainString() + " % " + of.vi() + (of.en() == null ? "" : " | " + of.en());
            case Price.PerPage pages -> pages(pages);
            case Price.Free free -> "0";
            case Price.ByRule(var text) -> text;
            case Price.Foreign(var amount, var currency) -> amount.toPlainString() + " " + currency;
            case Price.Unstated none -> "";
        };
    }

    private static String pages(Price.PerPage price) {
        var from = new int[] {1};
        return price.steps().stream().map(step -> {
            var text = from[0] + "-" + (step.upTo() == 0 ? "" : step.upTo()) + ": " + step.dong() + "; ";
            from[0] = step.upTo() + 1;
            return text;
        }).collect(Collectors.joining()) + "max " + price.most();
    }

    /** Empty when it is a number no price can have. */
    static Optional<Price> read(String typed) {
        var price = price(typed);
        return price instanceof Price.ByRule(var words) && TOO_MUCH.matcher(words).matches() ? Optional.empty() : Optional.of(price);
    }

    private static Price price(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Price.UNSTATED;
        }
        var amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            long dong = Long.parseLong(amount.group("dong").replaceAll("[.,]", ""));
            return dong == 0 ? Price.FREE : new Price.Amount(dong, amount.group("per"));
        }
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return new Price.Percent(new BigDecimal(percent.group("percent").replace(',', '.')), new Text(percent.group("of"), percent.group("en")));
        }
        var foreign = FOREIGN.matcher(text);
        if (foreign.matches() && !foreign.group("currency").equals("VND")) {
            return new Price.Foreign(new BigDecimal(foreign.group("amount")), foreign.group("currency"));
        }
        var pages = PAGES.matcher(text);
        if (pages.matches()) {
            var steps = new ArrayList<Price.PerPage.Step>();
            var step = STEP.matcher(pages.group("steps"));
            while (step.find()) {
                steps.add(new Price.PerPage.Step(step.group("to").isEmpty() ? 0 : Integer.parseInt(step.group("to")), Long.parseLong(step.group("dong"))));
            }
            return new Price.PerPage(steps, Long.parseLong(pages.group("most")));
        }
        return text.toLowerCase(Locale.ROOT).matches("miễn phí|free") ? Price.FREE : new Price.ByRule(text);
    }
}
