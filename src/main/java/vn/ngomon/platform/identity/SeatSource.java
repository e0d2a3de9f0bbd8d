package vn.ngomon.platform.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.ngomon.platform.directory.Seat;

/** Where seats come from: the directory knows which posts an officer holds on a day and which roles they carry. */
public interface SeatSource {

    Set<Seat> seatsOf(UUID officerId, LocalDate day);
}
