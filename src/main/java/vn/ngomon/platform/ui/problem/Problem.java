package vn.ngomon.platform.ui.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as people and programs get it.
 *
 * @param status of HTTP
 * @param code names the kind: {@code /problems/<code>} and the keys {@code ui.problem.<code>.title|detail}
 * @param detailKey the words, when they differ from the code's own
 * @param headers to send with it, such as {@code Allow} or {@code Retry-After}
 */
record Problem(int status, String code, @Nullable String detailKey, List<FieldProblem> errors, Map<String, String> headers) {

    /** @param message in the viewer's language */
    record FieldProblem(String field, String message) {}

    /** Status to code, for those that differ; 403 is 404 (what may not be seen does not exist). */
    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request", 401, "sign-in", 404, "not-found", 405, "method", 409, "conflict", 413, "too-large",
            415, "media-type", 429, "too-many", 500, "failure", 503, "unavailable");
    static final List<String> ALL = List.copyOf(CODES.values());

    static Problem of(int status) {
        return of(status, null, List.of(), Map.of());
    }

    static Problem of(int status, @Nullable String detailKey, List<FieldProblem> errors, Map<String, String> headers) {
        int shown = status == 403 ? 404 : status;
        int kind = CODES.containsKey(shown) ? shown : shown == 406 ? 415 : shown == 412 ? 409 : shown >= 500 ? 500 : 400;
        return new Problem(shown, CODES.get(kind), detailKey, errors, headers);
    }

    String titleKey() {
        return "ui.problem." + code + ".title";
    }

    /** Whoever has sent a form was on its page: a wrong address is not what happened. */
    String unsentKey() {
        return status == 404 && detailKey == null ? "ui.problem.not-found.unsent" : wordsKey();
    }

    String wordsKey() {
        return detailKey != null ? detailKey : "ui.problem." + code + ".detail";
    }
}
