package vn.ngomon.platform.ui.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ngomon.platform.ui.NotFound;

/** Refusals that did not come from a controller (filters, the server itself), and the page that each problem type names. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Problems problems;
    private final ProblemAnswer answer;

    ErrorPages(Problems problems, ProblemAnswer answer) {
        this.problems = problems;
        this.answer = answer;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var words = request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String key && key.startsWith("ui.problem.") ? key : null;      // a filter of ours says why
        var problem = thrown != null ? problems.of(thrown) : Problem.of(status == null ? 404 : status, words, List.of(), Map.of());
        if (problem.status() >= 500) {
            LOG.error("{} failed, reference {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    ProblemAnswer.reference(request), thrown);
        }
        answer.write(problem, request, response);
    }

    @GetMapping("/problems/{code}")
    String explain(@PathVariable String code, org.springframework.ui.Model model) {
        if (!Problem.ALL.contains(code)) {
            throw new NotFound();
        }
        model.addAttribute("code", code);
        return "platform/ui/problemType";
    }
}
