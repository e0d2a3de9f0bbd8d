package vn.ngomon.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Seat;

/**
 * A person of the demo province: no password, entered by one click from the machine itself.
 *
 * @param login short and unique; registering it again changes nothing
 * @param labelVi what the button says, {@code Cán bộ Một cửa, UBND thành phố Huế}; empty for a person without a button
 * @param officerId the officer whose posts give the seats, or null
 * @param seats seats beside those of the officer's posts; usually none
 * @param number an identity number verified from the start, or null
 * @param rank order on the page
 */
public record DemoAccount(String login, Account.Kind kind, String name, String labelVi, String labelEn,
        @Nullable UUID officerId, @Nullable UUID agencyId, Set<Seat> seats, @Nullable String number, int rank) {

    public DemoAccount {
        seats = Set.copyOf(seats);
    }
}
