package vn.ngomon.platform.identity.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/**
 * @param held the account of the attempt whose number another account is verified for, or null
 * @param done whether a number has just been verified
 */
public record VerificationPage(String words, List<Line> lines, @Nullable UUID held, boolean done, Filled form) {

    /** @param contact the phone's or mailbox's end, enough to ask the person for the rest */
    public record Line(UUID account, String name, String kind, String contact, String number, boolean verified) {}
}
