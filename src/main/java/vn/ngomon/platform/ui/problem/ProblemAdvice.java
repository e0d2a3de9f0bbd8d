package vn.ngomon.platform.ui.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.ngomon.platform.ui.FormText;

/** Where every exception of a controller ends, unless its feature knows better where to lead. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final ProblemAnswer answer;

    ProblemAdvice(Problems problems, ProblemAnswer answer) {
        this.problems = problems;
        this.answer = answer;
    }

    /** The security filter decides between asking to sign in and denying that there is anything. */
    @ExceptionHandler
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void leaveToSecurity(AuthenticationException unknown) {
        throw unknown;
    }

    /** The browser went away; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    void refuse(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problems.of(thrown);
        if (problem.status() >= 500) {
            LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), ProblemAnswer.reference(request), thrown);
        }
        answer.write(problem, typed(request), request, response);
    }

    /** A colleague may have passed on meanwhile what somebody wrote about: it is theirs, so it discloses nothing. A form from elsewhere has not come so far. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getContentType() != null
                && (request.getContentType().startsWith("application/x-www-form-urlencoded") || request.getContentType().startsWith("multipart/form-data"))
                ? FormText.sentences(request.getParameterMap()) : List.of();
    }
}
