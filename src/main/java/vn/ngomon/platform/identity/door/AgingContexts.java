package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.Sessions;

/**
 * Reads who is signed in from the session, but not for ever: after the absolute limit even a busy session is nobody's. A citizen's own
 * phone is spared that, as long as the account holds no official's seat.
 */
@Component
class AgingContexts implements SecurityContextRepository {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Sessions.Limits limits;
    private final ObjectProvider<Actors> actors;

    AgingContexts(Sessions.Limits limits, ObjectProvider<Actors> actors) {
        this.limits = limits;
        this.actors = actors;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var stored = sessions.loadDeferredContext(request);
        return new DeferredSecurityContext() {
            private SecurityContext judged;

            @Override
            public SecurityContext get() {
                if (judged == null) {
                    judged = young(stored.get());
                }
                return judged;
            }

            @Override
            public boolean isGenerated() {
                return stored.isGenerated() || get().getAuthentication() == null;
            }
        };
    }

    private SecurityContext young(SecurityContext context) {
        var old = context.getAuthentication() instanceof Authenticated who && who.since().plus(limits.absolute()).isBefore(Instant.now())
                && !isKept(who);
        return old ? new SecurityContextImpl() : context;
    }

    private boolean isKept(Authenticated who) {
        return who.means() == Authenticated.Means.CODE_KEPT
                && actors.getObject().find(who.accountId()).filter(actor -> !actor.isOfficial()).isPresent();
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }
}
