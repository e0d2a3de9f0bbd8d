package vn.ngomon.city.fieldreport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reported, for the eyes of authorised officers of the operations centre alone.
 *
 * @param accountId null for who called the hotline or wrote through another channel
 * @param contact where a report that was taken down can be answered
 * @param clientKey made on the phone: the same report sent twice has it twice
 * @param device keyed digest of what tells one browser from another
 */
public record Reporter(@Nullable UUID accountId, @Nullable String name, @Nullable String contact, @Nullable UUID clientKey, byte @Nullable [] device) {

    public static Reporter account(UUID account) {
        return new Reporter(account, null, null, null, null);
    }
}
