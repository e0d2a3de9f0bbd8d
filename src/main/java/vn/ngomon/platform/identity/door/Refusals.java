package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What may not be seen does not exist; a form without its token is a bad request (403 is shown as "not found" everywhere). */
@Component
class Refusals implements AccessDeniedHandler {

    /** Where a page is often left open until its session is gone: the person gets a fresh form instead of an error. */
    private static final Set<String> OFTEN_STALE = Set.of("/sign-in", "/sign-in/code", "/sign-up", "/forgotten");
    /** Elsewhere they are told what happened, and how not to lose what they have typed. */
    private static final String STALE = "ui.problem.stale";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        if (!(why instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (OFTEN_STALE.contains(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?notice=expired");
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, STALE);
        }
    }
}
