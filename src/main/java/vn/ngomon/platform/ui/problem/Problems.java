package vn.ngomon.platform.ui.problem;

import jakarta.servlet.ServletException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.Languages;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.TooMany;
import vn.ngomon.platform.ui.problem.Problem.FieldProblem;

/** Which refusal an exception means. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    Problem of(Throwable thrown) {
        return switch (thrown) {
            case NotFound ignored -> Problem.of(404);
            case Conflict conflict -> Problem.of(409, conflict.detailKey(), List.of(), Map.of());
            case BadInput bad -> input(bad.field(), bad.key(), bad.args());
            case TooMany many -> Problem.of(429, null, List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, many.retryAfter().toSeconds()))));
            case OptimisticLockingFailureException ignored -> Problem.of(409);
            case CannotAcquireLockException ignored -> Problem.of(409);
            case MethodArgumentTypeMismatchException mismatch -> input(mismatch.getName(), "ui.error.value");
            case MissingServletRequestParameterException missing -> input(missing.getParameterName(), "ui.error.required");
            case InvalidParameterException unread -> Problem.of(unread.getErrorCode(), "ui.problem.unreadable", List.of(), Map.of());     // of the address or a form, such as %FF
            case ServletException wrapped when wrapped.getCause() instanceof InvalidParameterException unread -> of(unread);
            case HttpMessageNotReadableException ignored -> Problem.of(400, "ui.problem.unreadable", List.of(), Map.of());
            case MaxUploadSizeExceededException ignored -> Problem.of(413);
            case MultipartException ignored -> Problem.of(400, "ui.problem.unreadable", List.of(), Map.of());
            case BindingResult result -> Problem.of(400, null, fields(result), Map.of());
            case HandlerMethodValidationException invalid -> Problem.of(400, null, fields(invalid), Map.of());
            case ErrorResponse answer -> Problem.of(answer.getStatusCode().value(), null, List.of(), headers(answer));
            case DataAccessResourceFailureException ignored -> Problem.of(503);
            case CannotCreateTransactionException ignored -> Problem.of(503);
            default -> Problem.of(500);
        };
    }

    private Problem input(String field, String key, Object... args) {
        return Problem.of(400, null, List.of(new FieldProblem(field, messages.getMessage(key, args, locale()))), Map.of());
    }

    private List<FieldProblem> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new FieldProblem(error instanceof FieldError field ? field.getField() : error.getObjectName(), words(error)))
                .toList();
    }

    private List<FieldProblem> fields(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(String.valueOf(parameter.getMethodParameter().getParameterName()), words(error))))
                .toList();
    }

    /** A validator's own words may be in the machine's language only; then ours, which are plainer. */
    private String words(MessageSourceResolvable error) {
        for (var code : error.getCodes() == null ? new String[0] : error.getCodes()) {
            var text = messages.getMessage(code, error.getArguments(), "", locale());
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return messages.getMessage("ui.error.value", null, locale());
    }

    private static Map<String, String> headers(ErrorResponse answer) {
        var kept = new HashMap<String, String>();
        answer.getHeaders().forEach((name, values) -> kept.put(name, String.join(", ", values)));
        return kept;
    }

    private static Locale locale() {
        return Languages.spoken(LocaleContextHolder.getLocale());
    }
}
