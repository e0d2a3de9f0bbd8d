package vn.ngomon.government.dossier.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.directory.Actor;

/** What a rate comes to is reckoned, not typed. */
class ReckoningTest {

    private static Reckoning of(Price price, Map<String, Object> stated) {
        var move = Move.of(UUID.randomUUID(), "accept", Actor.SYSTEM);
        for (var one : stated.entrySet()) {
            move = move.with(one.getKey(), one.getValue());
        }
        return Reckoning.of(List.of(new FeeLine(FeeLine.Kind.CHARGE, Text.of("Lệ phí"), price, null, null, null)), move);
    }

    private static long due(Price price, Map<String, Object> stated) {
        return ((Reckoning.Due) of(price, stated)).lines().getFirst().amount();
    }

    private static String refusal(Price price, Map<String, Object> stated) {
        return ((Reckoning.Not) of(price, stated)).why().messageKey().replace("dossier.refused.", "");
    }

    @Test
    void aRateIsTakenOfTheValueThatIsStated() {
        var half = new Price.Percent(new BigDecimal("0.5"), Text.of("giá trị chuyển nhượng"));
        assertThat(due(half, Map.of("base.0", "1250000000"))).isEqualTo(6_250_000);
        assertThat(due(half, Map.of("base.0", "333"))).as("half a dong and more is one").isEqualTo(2);
        assertThat(due(half, Map.of("fee.0", "6250000"))).as("or the amount is stated").isEqualTo(6_250_000);
        assertThat(refusal(half, Map.of("base.0", "1250000000", "fee.0", "6250001"))).isEqualTo("fee-too-high");
        assertThat(refusal(half, Map.of("base.0", "1250000000", "fee.0", "6000000"))).isEqualTo("fee-ground");
        assertThat(refusal(half, Map.of())).isEqualTo("fee-not-stated");
        assertThat(refusal(half, Map.of("base.0", "nhiều"))).isEqualTo("fee-unreadable");
    }

    @Test
    void aPriceForEachOfSomethingIsTakenAsOftenAsThereAre() {
        var each = new Price.Amount(8_000, "bản");
        assertThat(due(each, Map.of())).isEqualTo(8_000);
        assertThat(due(each, Map.of("count.0", "3"))).isEqualTo(24_000);
        assertThat(refusal(each, Map.of("count.0", "3", "fee.0", "8000"))).isEqualTo("fee-ground");
        assertThat(refusal(each, Map.of("count.0", "0"))).isEqualTo("fee-unreadable");
        assertThat(due(new Price.Amount(8_000, null), Map.of("count.0", "3"))).as("a price for the whole").isEqualTo(8_000);
    }

    @Test
    void certifiedCopiesCostByThePageAndByTheCopy() {
        var pages = new Price.PerPage(List.of(new Price.PerPage.Step(2, 2_000), new Price.PerPage.Step(0, 1_000)), 200_000);
        assertThat(due(pages, Map.of("pages", "3", "copies", "2"))).isEqualTo(10_000);
        assertThat(refusal(pages, Map.of())).isEqualTo("pages-missing");
    }
}
