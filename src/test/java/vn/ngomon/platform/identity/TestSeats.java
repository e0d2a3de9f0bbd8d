package vn.ngomon.platform.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Seat;

/** Stands in for the directory's posts: officers that no directory knows, with the seats a test gives them. */
@Component
class TestSeats implements SeatSource {

    private final Map<UUID, Set<Seat>> posts = new ConcurrentHashMap<>();

    void place(UUID officer, Set<Seat> seats) {
        posts.put(officer, seats);
    }

    @Override
    public Set<Seat> seatsOf(UUID officerId, LocalDate day) {
        return posts.getOrDefault(officerId, Set.of());
    }
}
