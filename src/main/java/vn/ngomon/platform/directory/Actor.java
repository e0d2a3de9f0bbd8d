package vn.ngomon.platform.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: an account and the seats it holds at this moment. A citizen or business has no seats; the program itself is
 * {@link #SYSTEM}.
 *
 * @param name as shown to colleagues; never written to the journal
 */
public record Actor(UUID accountId, String name, Set<Seat> seats) {

    /** The program acting by rule: timers, consumers, the simulator's clock. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "Ngọ Môn", Set.of());

    public Actor {
        seats = Set.copyOf(seats);
    }

    public boolean isOfficial() {
        return !seats.isEmpty();
    }

    /** An own seat is preferred to a delegated one. */
    public Optional<Seat> seat(UUID agencyId, Role role) {
        return seats.stream().filter(seat -> seat.agencyId().equals(agencyId) && seat.role() == role)
                .min((a, b) -> Boolean.compare(a.onBehalfOf() != null, b.onBehalfOf() != null));
    }

    public boolean holds(Role role) {
        return seats.stream().anyMatch(seat -> seat.role() == role);
    }
}
