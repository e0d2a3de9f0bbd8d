package vn.ngomon.platform.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ngomon.platform.directory.Seat;

/** Where seats come from: the directory knows which posts an officer holds on a day and which roles they carry. */
public interface SeatSource {

    Set<Seat> seatsOf(UUID officerId, LocalDate day);

    /** The name to show for an agency in the pages about accounts and delegations. */
    default Optional<String> agencyName(UUID agencyId) {
        return Optional.empty();
    }
}
