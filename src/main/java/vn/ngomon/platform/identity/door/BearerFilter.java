package vn.ngomon.platform.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.token.ApiTokens;

/** {@code Authorization: Bearer …} (RFC 6750): two look-ups in memory for a token seen within five seconds, nothing else. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Actors actors;
    private final SecurityContextRepository contexts;
    private final ApiRefusals problems;

    BearerFilter(ApiTokens tokens, Actors actors, SecurityContextRepository contexts, ApiRefusals problems) {
        this.tokens = tokens;
        this.actors = actors;
        this.contexts = contexts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var token = tokens.find(header.substring(SCHEME.length()).strip()).filter(found -> actors.find(found.accountId()).isPresent());
        if (token.isEmpty()) {
            problems.write(request, response, 401, "identity.problem.token", "Bearer realm=\"ngomon\", error=\"invalid_token\"");
            return;
        }
        var context = new SecurityContextImpl(Authenticated.byToken(token.get().accountId(), token.get().scopes()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }
}
