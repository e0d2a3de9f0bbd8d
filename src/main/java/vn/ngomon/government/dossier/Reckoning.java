package vn.ngomon.government.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome.Refused;

/**
 * What a dossier costs, reckoned from the published lines and what the clerk states: {@code fee.0}, {@code fee.1} … for lines whose
 * price is a rate or a reference, {@code pages} and {@code copies} for those by the page, {@code feeGround} for a line that is
 * reduced or waived. A price that is fixed is never quietly another, and what nobody stated is not zero.
 */
sealed interface Reckoning {

    String PAGES = "pages";
    String COPIES = "copies";
    String GROUND = "feeGround";
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
            switch (line(published.get(i), "fee." + i, move)) {
                case Due(var one) -> lines.addAll(one);
                case Not not -> {
                    return not;
                }
            }
        }
        return new Due(lines);
    }

    private static Reckoning line(FeeLine line, String field, Move move) {
        var name = line.name().vi();
        var stated = Input.number(move, field);
        if (stated.isEmpty() && Input.text(move, field).isPresent()) {
            return not("fee-unreadable", name);
        }
        if (line.price() instanceof Price.PerPage && Input.number(move, PAGES).orElse(0) < 1) {
            return not("pages-missing", name);
        }
        if (line.price() instanceof Price.PerPage && Input.number(move, PAGES).orElse(0) > MOST_PAGES) {
            return not("pages-too-many", name, MOST_PAGES);
        }
        if (line.price() instanceof Price.PerPage && Input.number(move, COPIES).orElse(1) > MOST_COPIES) {
            return not("copies-too-many", name, MOST_COPIES);
        }
        var fixed = fixed(line.price(), move);
        if (fixed.isEmpty() && stated.isEmpty()) {
            return not("fee-not-stated", name);
        }
        long amount = stated.orElseGet(fixed::getAsLong);
        if (fixed.isPresent() && amount > fixed.getAsLong()) {
            return not("fee-too-high", name, fixed.getAsLong());
        }
        var reduced = fixed.isPresent() ? amount < fixed.getAsLong() : amount == 0 && !(line.price() instanceof Price.Unstated);
        var ground = Input.text(move, GROUND);
        if (reduced && ground.isEmpty()) {
            return not("fee-ground", name);
        }
        return new Due(List.of(new Line(line, fixed.isPresent() ? Long.valueOf(fixed.getAsLong()) : null, amount, reduced ? ground.get() : null)));
    }

    private static OptionalLong fixed(Price price, Move move) {
        return switch (price) {
            case Price.Amount amount -> OptionalLong.of(amount.dong());
            case Price.PerPage perPage -> OptionalLong.of(perPage.due((int) Input.number(move, PAGES).orElse(0)) * Math.max(Input.number(move, COPIES).orElse(1), 1));
            case Price.Free free -> OptionalLong.of(0);
            case Price.Percent percent -> OptionalLong.empty();
            case Price.ByRule byRule -> OptionalLong.empty();
            case Price.Foreign foreign -> OptionalLong.empty();
            case Price.Unstated unstated -> OptionalLong.empty();
        };
    }

    private static Not not(String key, Object... args) {
        return new Not(new Refused("dossier.refused." + key, List.of(args)));
    }
}
