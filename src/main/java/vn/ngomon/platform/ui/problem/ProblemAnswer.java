package vn.ngomon.platform.ui.problem;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Writes a {@link Problem}: a page for people, a fragment for htmx, {@code application/problem+json} (RFC 9457) for programs. */
@Component
class ProblemAnswer {

    private static final String REFERENCE = "vn.ngomon.reference";
    private static final char[] LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TemplateEngine templates;
    private final UiFactory uis;
    private final JsonMapper json;

    ProblemAnswer(TemplateEngine templates, UiFactory uis, JsonMapper json) {
        this.templates = templates;
        this.uis = uis;
        this.json = json;
    }

    /** Eight letters a person can read out on the phone; the same in the log. One for each request. */
    static String reference(HttpServletRequest request) {
        if (request.getAttribute(REFERENCE) instanceof String known) {
            return known;
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        request.setAttribute(REFERENCE, text.toString());
        return text.toString();
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, List.of(), request, response);
    }

    /** @param typed what the sender wrote and would lose; only of requests that a page of ours has sent */
    void write(Problem problem, List<String> typed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var ui = problem.status() >= 500 ? uis.plain(request) : uis.of(request);
        if (wantsJson(ui.path(), request)) {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(json.writeValueAsBytes(body(problem, ui, reference(request))));
            return;
        }
        var page = new ProblemPage(problem.status(), ui.t(problem.titleKey()), ui.t(typed.isEmpty() ? problem.wordsKey() : problem.unsentKey()), reference(request),
                problem.errors().stream().map(error -> new Term(ui.find("ui.field." + error.field()), error.message())).toList(),
                problem.status() == 401, typed);
        var partial = "true".equals(request.getHeader("HX-Request"));
        if (partial) {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML show:top");
        }
        var out = new Utf8ByteOutput();
        templates.render(partial ? "platform/ui/_problem.jte" : "platform/ui/problem.jte", Map.of("ui", ui, "page", page), out);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    private static Map<String, Object> body(Problem problem, Ui ui, String reference) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", URI.create("/problems/" + problem.code()));
        body.put("title", ui.t(problem.titleKey()));
        body.put("status", problem.status());
        body.put("detail", ui.t(problem.wordsKey()));
        body.put("instance", ui.path());
        body.put("reference", reference);
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        return body;
    }

    private static boolean wantsJson(String path, HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/") || accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
