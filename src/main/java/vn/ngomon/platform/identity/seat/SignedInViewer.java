package vn.ngomon.platform.identity.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.Standing;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.ui.Viewer;
import vn.ngomon.platform.ui.ViewerSource;

/** Tells the layout whose name to show and which doors to offer. */
@Component
class SignedInViewer implements ViewerSource {

    private final Actors actors;
    private final List<Standing> standings;

    SignedInViewer(Actors actors, List<Standing> standings) {
        this.actors = actors;
        this.standings = List.copyOf(standings);
    }

    @Override
    public Viewer viewer(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                ? actors.find(who.accountId()).map(actor -> new Viewer(actor.name().isBlank() ? "…" : actor.name(), roles(actor), 0)).orElse(Viewer.ANONYMOUS)
                : Viewer.ANONYMOUS;
    }

    private Set<? extends Enum<?>> roles(Actor actor) {
        return actor.seats().isEmpty() ? Set.of()
                : Stream.<Enum<?>>concat(actor.seats().stream().map(Seat::role), standings.stream().flatMap(standing -> standing.of(actor).stream())).collect(Collectors.toSet());
    }
}
