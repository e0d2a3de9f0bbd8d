package vn.ngomon.platform.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ngomon.platform.identity.KeylessDoor;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.Loopback;
import vn.ngomon.platform.identity.token.Scopes;

/**
 * In a conformance run: whoever brings no credentials counts as the account the run has chosen, with every scope. Not a
 * browser, though: a page of another site must not reach a program through its reader's machine.
 */
final class KeylessFilter extends OncePerRequestFilter {

    private final KeylessDoor door;
    private final Scopes scopes;
    private final SecurityContextRepository contexts;

    KeylessFilter(KeylessDoor door, Scopes scopes, SecurityContextRepository contexts) {
        this.door = door;
        this.scopes = scopes;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && Loopback.is(request) && !isFromAPage(request)) {
            door.accountFor(request).ifPresent(account -> {
                var context = new SecurityContextImpl(Authenticated.byToken(account, Set.copyOf(scopes.all())));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            });
        }
        chain.doFilter(request, response);
    }

    private static boolean isFromAPage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }
}
