package vn.ngomon.government.dossier.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;

/**
 * One question about a fee: the amount itself, or what a rate is taken of. Names are those the reckoning reads.
 *
 * @param unit what is counted, for a price for each of something; else empty
 * @param value what the field shows before anybody typed: a published amount is confirmed, one of a thing is usual; else empty
 * @param required nothing else tells the amount
 */
public record FeeField(String name, Kind kind, FeeLine line, String unit, String value, boolean required) {

    public enum Kind { AMOUNT, PAGES, COPIES, COUNT, BASE }

    /** Once a dossier: no number of them has to be asked. */
    private static final Set<String> ONCE = Set.of("lần", "hồ sơ", "bộ hồ sơ", "lần/hồ sơ");

    /** What the announced way costs: the clerk confirms it, states what a rate is taken of or what a council's tariff makes, and says why less is taken. */
    public static List<FeeField> of(List<FeeLine> published) {
        var fields = new ArrayList<FeeField>();
        for (int i = 0; i < published.size(); i++) {
            var line = published.get(i);
            var amount = "fee." + i;
            switch (line.price()) {
                case Price.Free free -> { }
                case Price.PerPage pages -> {
                    fields.add(new FeeField("pages", Kind.PAGES, line, "", "", true));
                    fields.add(new FeeField("copies", Kind.COPIES, line, "", "1", true));
                }
                case Price.Amount(var dong, var per) when per != null && !ONCE.contains(per.strip().toLowerCase(Locale.ROOT)) -> {
                    fields.add(new FeeField("count." + i, Kind.COUNT, line, per, "1", true));
                    fields.add(new FeeField(amount, Kind.AMOUNT, line, "", "", false));
                }
                case Price.Amount(var dong, var per) -> fields.add(new FeeField(amount, Kind.AMOUNT, line, "", String.valueOf(dong), false));
                case Price.Percent percent -> {
                    fields.add(new FeeField("base." + i, Kind.BASE, line, "", "", false));
                    fields.add(new FeeField(amount, Kind.AMOUNT, line, "", "", false));
                }
                case Price.ByRule rule -> fields.add(new FeeField(amount, Kind.AMOUNT, line, "", "", true));
                case Price.Foreign foreign -> fields.add(new FeeField(amount, Kind.AMOUNT, line, "", "", true));
                case Price.Unstated unstated -> fields.add(new FeeField(amount, Kind.AMOUNT, line, "", "", true));
            }
        }
        return fields;
    }

    /** Who pays less, as published. */
    public static String exemptions(List<FeeLine> published, Locale locale) {
        return published.stream().flatMap(line -> Optional.ofNullable(line.exemption()).stream()).map(text -> text.in(locale.getLanguage()))
                .distinct().collect(Collectors.joining("; "));
    }

    /** The amount follows from what another field states. */
    public boolean isReckoned() {
        return kind == Kind.AMOUNT && value.isEmpty() && !required;
    }

    /** Money has to be told as such. */
    public boolean isMoney() {
        return kind == Kind.AMOUNT || kind == Kind.BASE;
    }
}
