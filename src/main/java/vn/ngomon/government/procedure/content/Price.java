package vn.ngomon.government.procedure.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much, in the ways the law says it. Amounts are whole Vietnamese dong. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Price.Amount.class, name = "amount"), @JsonSubTypes.Type(value = Price.Percent.class, name = "percent"),
        @JsonSubTypes.Type(value = Price.PerPage.class, name = "perPage"), @JsonSubTypes.Type(value = Price.Free.class, name = "free"),
        @JsonSubTypes.Type(value = Price.ByRule.class, name = "byRule"), @JsonSubTypes.Type(value = Price.Foreign.class, name = "foreign"),
        @JsonSubTypes.Type(value = Price.Unstated.class, name = "unstated")})
public sealed interface Price {

    /** So much, for each {@code per} when it is given (a copy, a certificate). */
    record Amount(long dong, @Nullable String per) implements Price {}

    /** So many hundredths of something else: of the value of the land, of another charge. */
    record Percent(BigDecimal percent, Text of) implements Price {}

    /**
     * By the page: each step holds up to and including a page; never more than {@code most} a copy.
     * Certified copies: 2,000 to page two, 1,000 from page three, at most 200,000 (Circular 226/2016/TT-BTC).
     */
    record PerPage(List<Step> steps, long most) implements Price {

        /** @param upTo last page this price is for; 0 for all that follow */
        public record Step(int upTo, long dong) {}

        public PerPage {
            steps = List.copyOf(steps);
        }

        public long due(int pages) {
            long sum = 0;
            for (int page = 1; page <= pages; page++) {
                int at = page;
                sum += steps.stream().filter(step -> step.upTo() == 0 || at <= step.upTo()).findFirst().map(Step::dong).orElse(0L);
            }
            return Math.min(sum, most);
        }
    }

    record Free() implements Price {}

    /** Stated by reference: a council's resolution, a ministry's tariff. */
    record ByRule(String text) implements Price {}

    /** In a foreign currency, at a mission abroad. */
    record Foreign(BigDecimal amount, String currency) implements Price {}

    /** The record says nothing. */
    record Unstated() implements Price {}

    Price FREE = new Free();
    Price UNSTATED = new Unstated();
}
