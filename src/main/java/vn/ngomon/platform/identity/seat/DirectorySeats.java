package vn.ngomon.platform.identity.seat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.SeatSource;

/** Seats from an officer's posts in the directory. */
@Component
class DirectorySeats implements SeatSource {

    private final Directory directory;

    DirectorySeats(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Seat> seatsOf(UUID officerId, LocalDate day) {
        return directory.seatsOf(officerId, day);
    }
}
