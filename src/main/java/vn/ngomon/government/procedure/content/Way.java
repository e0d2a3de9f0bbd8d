package vn.ngomon.government.procedure.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;

/**
 * One way in: a channel with its time limit and its fees.
 *
 * @param cases keys of the cases it is for; empty for all
 * @param limitText the limit as published, when it says more than {@code limit} can (1.5 working days, no unit)
 * @param limitAssumed the unit was not published and had to be taken from the context
 */
public record Way(List<String> cases, Channel channel, Limit limit, @Nullable String limitText, boolean limitAssumed,
        List<FeeLine> fees, @Nullable String note) {

    public Way {
        cases = List.copyOf(cases);
        fees = List.copyOf(fees);
    }

    boolean isFor(@Nullable String caseKey) {
        return cases.isEmpty() || caseKey == null || cases.contains(caseKey);
    }
}
