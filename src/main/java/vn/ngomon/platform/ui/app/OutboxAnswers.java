package vn.ngomon.platform.ui.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A script cannot see where a redirect leads without following it, and following it would read the page the person is to read. So a stored
 * form ({@code Outbox: 1}) is told the way in a header, {@code Outbox-Location}, with status 204: done, or sign in first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class OutboxAnswers extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !"1".equals(request.getHeader("Outbox"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(request, new Told(response));
    }

    private static final class Told extends HttpServletResponseWrapper {

        Told(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status / 100 == 3 && status != SC_NOT_MODIFIED ? SC_NO_CONTENT : status);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader("Location".equalsIgnoreCase(name) ? "Outbox-Location" : name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader("Location".equalsIgnoreCase(name) ? "Outbox-Location" : name, value);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            setStatus(status);
            setHeader("Location", location);
        }

        @Override
        public void sendRedirect(String location) {
            sendRedirect(location, SC_FOUND, true);
        }

        @Override
        public void sendRedirect(String location, boolean clearBuffer) {
            sendRedirect(location, SC_FOUND, clearBuffer);
        }

        @Override
        public void sendRedirect(String location, int status) {
            sendRedirect(location, status, true);
        }
    }
}
