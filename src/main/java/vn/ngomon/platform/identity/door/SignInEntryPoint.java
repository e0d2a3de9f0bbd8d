package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.ngomon.platform.identity.signin.LocalPath;

/** Sends whoever is not signed in to the sign-in page, and back to where they were going afterwards. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInEntryPoint implements AuthenticationEntryPoint {

    @ExceptionHandler(SignInRequired.class)
    void fromController(HttpServletRequest request, HttpServletResponse response, SignInRequired required) throws IOException {
        commence(request, response, required);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var page = "/sign-in?next=" + URLEncoder.encode(next(request), StandardCharsets.UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", page);
        }
    }

    /** A form cannot be sent again after signing in; the page it stood on can be shown. */
    private static String next(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && !"true".equals(request.getHeader("HX-Request"))) {
            var query = request.getQueryString();
            return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query), "/");
        }
        var from = Optional.ofNullable(request.getHeader("HX-Current-URL")).or(() -> Optional.ofNullable(request.getHeader("Referer")));
        return from.filter(text -> text.matches("https?://[\\x21-\\x7e]+")).map(SignInEntryPoint::path).orElse("/");
    }

    private static String path(String url) {
        try {
            var uri = new URI(url);
            return LocalPath.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()), "/");
        } catch (java.net.URISyntaxException e) {
            return "/";
        }
    }
}
