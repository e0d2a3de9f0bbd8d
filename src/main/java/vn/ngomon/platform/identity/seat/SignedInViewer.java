package vn.ngomon.platform.identity.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.ui.Viewer;
import vn.ngomon.platform.ui.ViewerSource;

/** Tells the layout whose name to show and which doors to offer. */
@Component
class SignedInViewer implements ViewerSource {

    private final Actors actors;

    SignedInViewer(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Viewer viewer(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                ? actors.find(who.accountId()).map(actor -> new Viewer(actor.name().isBlank() ? "…" : actor.name(),
                        actor.seats().stream().map(Seat::role).collect(Collectors.toSet()), 0)).orElse(Viewer.ANONYMOUS)
                : Viewer.ANONYMOUS;
    }
}
