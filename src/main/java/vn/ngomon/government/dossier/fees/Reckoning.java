package vn.ngomon.government.dossier.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Refusal;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome.Refused;

/**
 * What a dossier costs, reckoned from the published lines and what the clerk states: {@code fee.0}, {@code fee.1} … for lines whose
 * price is a reference, {@code base.0} … for what a rate is taken of, {@code count.0} … for a price for each of something,
 * {@code pages} and {@code copies} for those by the page, {@code feeGround} for a line that is reduced or waived. A price that is
 * fixed is never quietly another, and what nobody stated is not zero.
 */
sealed interface Reckoning {

    String PAGES = "pages";
    String COPIES = "copies";
    String GROUND = "feeGround";
    String BASE = "base.";
    String COUNT = "count.";
    int MOST_PAGES = 9_999;
    int MOST_COPIES = 999;

    /**
     * @param published the fixed amount, or null where the clerk states it
     * @param ground why less is due, or null
     */
    record Line(FeeLine line, @Nullable Long published, long amount, @Nullable String ground) {}

    record Due(List<Line> lines) implements Reckoning {}

    record Not(Refused why) implements Reckoning {}

    static Reckoning of(List<FeeLine> published, Move move) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < published.size(); i++) {
            switch (line(published.get(i), i, move)) {
                case Due(var one) -> lines.addAll(one);
                case Not not -> {
                    return not;
                }
            }
        }
        return new Due(lines);
    }

    private static Reckoning line(FeeLine line, int at, Move move) {
        var name = line.name().vi();
        var stated = move.number("fee." + at);
        if (Stream.of("fee." + at, BASE + at, COUNT + at).anyMatch(field -> move.number(field).isEmpty() && move.text(field).isPresent())) {
            return not("fee-unreadable", name);
        }
        var wrong = outside(line.price(), at, name, move);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var fixed = fixed(line.price(), at, move);
        if (fixed.isEmpty() && stated.isEmpty()) {
            return not("fee-not-stated", name);
        }
        long amount = stated.orElseGet(fixed::getAsLong);
        if (fixed.isPresent() && amount > fixed.getAsLong()) {
            return not("fee-too-high", name, fixed.getAsLong());
        }
        var reduced = fixed.isPresent() ? amount < fixed.getAsLong() : amount == 0 && !(line.price() instanceof Price.Unstated);
        var ground = move.text(GROUND);
        if (reduced && ground.isEmpty()) {
            return not("fee-ground", name);
        }
        return new Due(List.of(new Line(line, fixed.isPresent() ? Long.valueOf(fixed.getAsLong()) : null, amount, reduced ? ground.get() : null)));
    }

    /** Numbers nobody means. */
    private static Optional<Not> outside(Price price, int at, String name, Move move) {
        if (price instanceof Price.PerPage && move.number(PAGES).orElse(0) < 1) {
            return Optional.of(not("pages-missing", name));
        }
        if (price instanceof Price.PerPage && move.number(PAGES).orElse(0) > MOST_PAGES) {
            return Optional.of(not("pages-too-many", name, MOST_PAGES));
        }
        if (price instanceof Price.PerPage && move.number(COPIES).orElse(1) > MOST_COPIES) {
            return Optional.of(not("copies-too-many", name, MOST_COPIES));
        }
        var count = move.number(COUNT + at).orElse(1);
        return price instanceof Price.Amount && (count < 1 || count > MOST_PAGES) ? Optional.of(not("fee-unreadable", name)) : Optional.empty();
    }

    private static OptionalLong fixed(Price price, int at, Move move) {
        return switch (price) {
            case Price.Amount(var dong, var per) -> OptionalLong.of(per == null ? dong : dong * move.number(COUNT + at).orElse(1));
            case Price.PerPage perPage -> OptionalLong.of(perPage.due((int) move.number(PAGES).orElse(0)) * Math.max(move.number(COPIES).orElse(1), 1));
            case Price.Free free -> OptionalLong.of(0);
            case Price.Percent(var percent, var of) -> move.number(BASE + at).stream().map(base -> BigDecimal.valueOf(base).multiply(percent)
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).longValueExact()).findFirst();
            case Price.ByRule byRule -> OptionalLong.empty();
            case Price.Foreign foreign -> OptionalLong.empty();
            case Price.Unstated unstated -> OptionalLong.empty();
        };
    }

    private static Not not(String key, Object... args) {
        return new Not(Refusal.of(key, args));
    }
}
