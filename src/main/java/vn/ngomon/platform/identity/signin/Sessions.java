package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.ui.Browsers;

/** Opens, lists and ends sessions. They are rows of the database: any node serves them, a restart keeps them. */
@Component
public class Sessions {

    /**
     * @param idle how long an untouched session lives
     * @param absolute how long any session lives, however busy
     * @param kept how long an untouched session lives on somebody's own phone; busy, it has no end
     */
    @ConfigurationProperties("ngomon.identity.session")
    public record Limits(@DefaultValue("45m") Duration idle, @DefaultValue("12h") Duration absolute, @DefaultValue("30d") Duration kept) {}

    /** @param key names the session on the page without giving its secret away */
    public record Listed(String key, String device, Instant since, Instant lastSeen, boolean current) {}

    /** The request attribute on which the session's cookie outlives the browser. */
    public static final String KEPT = "ngomon.session.kept";
    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
    private static final String DEVICE = "ngomon.device";
    private static final String CSRF = "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final SecurityContextRepository contexts;
    private final Limits limits;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store, SecurityContextRepository contexts, Limits limits) {
        this.store = store;
        this.contexts = contexts;
        this.limits = limits;
    }

    /** A new session id against fixation, a new CSRF token, nothing carried over from before. */
    public void open(HttpServletRequest request, HttpServletResponse response, Account account, Authenticated.Means means) {
        var session = renew(request);
        for (var name : java.util.Collections.list(session.getAttributeNames())) {
            session.removeAttribute(name);
        }
        var kept = means == Authenticated.Means.CODE_KEPT;
        session.setMaxInactiveInterval((int) (kept ? limits.kept() : limits.idle()).toSeconds());
        request.setAttribute(KEPT, kept ? Boolean.TRUE : null);
        session.setAttribute(DEVICE, Browsers.name(request));
        var context = new SecurityContextImpl(Authenticated.bySession(account.id(), Instant.now(), means));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The id changes at every step of a sign-in, so that nobody waits at the end of a session they prepared. */
    HttpSession renew(HttpServletRequest request) {
        var session = request.getSession();
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.removeAttribute(CSRF);
        return session;
    }

    public void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    public List<Listed> of(UUID account, HttpServletRequest request) {
        var here = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
        return store.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> session.getAttribute(CONTEXT) != null)
                .map(session -> new Listed(key(session), session.<String>getAttributeOrDefault(DEVICE, ""), session.getCreationTime(),
                        session.getLastAccessedTime(), session.getId().equals(here)))
                .sorted(Comparator.comparing(Listed::lastSeen).reversed()).toList();
    }

    public void end(UUID account, String key) {
        store.findByPrincipalName(account.toString()).values().stream().filter(session -> key(session).equals(key)).map(Session::getId)
                .forEach(store::deleteById);
    }

    public void endAll(UUID account) {
        store.findByPrincipalName(account.toString()).keySet().forEach(store::deleteById);
    }

    public void endOthers(UUID account, HttpServletRequest request) {
        var here = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
        store.findByPrincipalName(account.toString()).keySet().stream().filter(id -> !id.equals(here)).forEach(store::deleteById);
    }

    private static String key(Session session) {
        return java.util.HexFormat.of().formatHex(Secrets.digest("session" + session.getId()), 0, 8);
    }
}
