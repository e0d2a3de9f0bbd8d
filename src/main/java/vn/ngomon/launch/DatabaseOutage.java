package vn.ngomon.launch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * While the database is away (killed, restarted, out of disk) every request is answered 503 with a moment to wait: nothing
 * was acknowledged, so the same request may be sent again. The page needs no database, session or template.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class DatabaseOutage extends OncePerRequestFilter implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
    /** What the pool says of a connection that broke earlier in the transaction, without a state: a rollback after a failed commit ends so. */
    private static final String GIVEN_UP = "Connection is closed";
    private static final String SECONDS_TO_WAIT = "2";

    private final MessageSource messages;

    DatabaseOutage(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    /** For what fails before a controller is reached: the session, the sign-in. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!isOutage(e) || response.isCommitted()) {
                throw e;
            }
            answer(request, response);
        }
    }

    /** For what fails inside a controller: asked before any other handler of exceptions. */
    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception e) {
        if (!isOutage(e) || response.isCommitted()) {
            return null;
        }
        try {
            answer(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    /** The connection broke or could not be had (08, Hikari's timeout), the server stops or starts (57P), or lacks room (53). */
    public static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException given && GIVEN_UP.equals(given.getMessage())) {
                return true;
            }
            // A rollback that fails for want of a connection hides what made it necessary.
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null && isOutage(rollback.getApplicationException())) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")
                        || sql.getSQLState().startsWith("53"))) {
                return true;
            }
        }
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("503 while the database is away: {}", request.getMethod());
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var vietnamese = Locale.of("vi");
        var accepts = String.valueOf(request.getHeader("Accept"));
        if (request.getServletPath().startsWith("/api/") || accepts.contains("json")) {
            response.setContentType("application/problem+json");
            response.getWriter().write("""
                    {"type":"about:blank","status":503,"title":"%s","detail":"%s"}"""
                    .formatted(text("title", Locale.ENGLISH), text("text", Locale.ENGLISH)));
            return;
        }
        response.setContentType("text/html");
        response.getWriter().write("""
                <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="%s"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><section lang="en"><h2>%s</h2><p>%s</p></section></main></body></html>
                """.formatted(SECONDS_TO_WAIT + "0", text("title", vietnamese), text("title", vietnamese), text("text", vietnamese),
                text("title", Locale.ENGLISH), text("text", Locale.ENGLISH)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("launch.outage." + key, null, locale);
    }
}
