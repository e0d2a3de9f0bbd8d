package vn.ngomon.city.fieldreport;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reported, for the eyes of authorised officers of the operations centre alone.
 *
 * @param accountId null for who called the hotline or wrote through another channel
 * @param contact where a report that was taken down can be answered
 * @param clientKey of the form it was typed in, made on the phone or with the page: the same report sent twice has it twice
 * @param device keyed digest of what tells one browser from another
 */
public record Reporter(@Nullable UUID accountId, @Nullable String name, @Nullable String contact, @Nullable UUID clientKey, byte @Nullable [] device) {

    /** The mark of the browser, if one is known. */
    public @Nullable UUID mark() {
        if (device == null) {
            return null;
        }
        var bytes = ByteBuffer.wrap(device);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Who reports from a browser of their own. */
    public static Reporter of(UUID account, @Nullable UUID clientKey, UUID mark) {
        return new Reporter(account, null, null, clientKey, ByteBuffer.allocate(2 * Long.BYTES).putLong(mark.getMostSignificantBits()).putLong(mark.getLeastSignificantBits()).array());
    }

    public static Reporter account(UUID account) {
        return new Reporter(account, null, null, null, null);
    }
}
