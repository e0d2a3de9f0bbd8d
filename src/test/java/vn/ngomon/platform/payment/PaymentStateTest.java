package vn.ngomon.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaymentStateTest {

    @Test
    void everyStateIsReachedFromDueAndEveryStateCanBeSettled() {
        var reached = EnumSet.of(PaymentState.DUE);
        for (int before = 0; before != reached.size(); ) {
            before = reached.size();
            List.copyOf(reached).forEach(state -> reached.addAll(state.edges().values()));
        }
        assertThat(reached).containsExactlyInAnyOrder(PaymentState.values());
        for (var state : PaymentState.values()) {
            var ahead = EnumSet.of(state);
            for (int before = 0; before != ahead.size(); ) {
                before = ahead.size();
                List.copyOf(ahead).forEach(next -> ahead.addAll(next.edges().values()));
            }
            assertThat(ahead).as("from %s", state).anyMatch(end -> !end.isOwed());
        }
        assertThat(PaymentState.REFUNDED.edges()).isEmpty();
    }

    /** Whatever happens in whatever order: money comes in before it goes out, and never twice. */
    @Property(tries = 2000)
    void moneyIsNeverTakenTwiceNorGivenBackUnreceived(@ForAll @Size(max = 40) List<PaymentCause> causes) {
        var state = PaymentState.DUE;
        int held = 0;
        for (var cause : causes) {
            var next = state.on(cause);
            if (next.isEmpty()) {
                continue;
            }
            if (cause == PaymentCause.PAID_AT_DESK || cause == PaymentCause.GATEWAY_CAPTURED) {
                held++;
            }
            if (cause == PaymentCause.REFUND_PAID_OUT) {
                held--;
            }
            state = next.get();
            assertThat(held).isBetween(0, 1);
            assertThat(state.holdsMoney()).as("%s", state).isEqualTo(held == 1);
            assertThat(state.isOwed() && state.holdsMoney()).isFalse();
        }
    }

    @Property(tries = 2000)
    void differentAmountsReadDifferently(@ForAll long left, @ForAll long right) {
        long a = Math.floorMod(left, 10_000_000_000L);
        long b = Math.floorMod(right, 10_000_000_000L);
        assertThat(MoneyWords.of(a).equals(MoneyWords.of(b))).isEqualTo(a == b);
        assertThat(MoneyWords.of(a)).doesNotContain("  ").endsWith(" đồng");
    }

    @Test
    void amountsAreReadAsACashierSaysThem() {
        assertThat(MoneyWords.of(0)).isEqualTo("Không đồng");
        assertThat(MoneyWords.of(8_000)).isEqualTo("Tám nghìn đồng");
        assertThat(MoneyWords.of(15_000)).isEqualTo("Mười lăm nghìn đồng");
        assertThat(MoneyWords.of(21_000)).isEqualTo("Hai mươi mốt nghìn đồng");
        assertThat(MoneyWords.of(105_000)).isEqualTo("Một trăm lẻ năm nghìn đồng");
        assertThat(MoneyWords.of(1_000_050)).isEqualTo("Một triệu không trăm năm mươi đồng");
        assertThat(MoneyWords.of(2_000_003_000L)).isEqualTo("Hai tỷ không trăm lẻ ba nghìn đồng");
        assertThat(MoneyWords.of(1_234_567_891L)).isEqualTo(
                "Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng");
    }

    @Test
    void everyAmountUpToAMillionHasItsOwnWords() {
        var seen = new java.util.HashSet<String>();
        for (int dong = 0; dong < 1_000_000; dong += 1) {
            if (!seen.add(MoneyWords.of(dong))) {
                throw new AssertionError(dong + " reads like a smaller amount");
            }
        }
    }
}
