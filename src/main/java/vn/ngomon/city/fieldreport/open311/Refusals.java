package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.TooMany;

/** Every refusal and failure of the interface is a document too, with the status that tells the truth. */
@ControllerAdvice(assignableTypes = {ServicesController.class, RequestsController.class, UpdatesController.class, StrayController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Answering answering;

    Refusals(Answering answering) {
        this.answering = answering;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrong(Wrong wrong, HttpServletRequest request) {
        return answering.errors(request, wrong.status(), wrong.flaws());
    }

    @ExceptionHandler({BadInput.class, InvalidParameterException.class})
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return answering.errors(request, 400, List.of(Wrong.Flaw.of("unreadable")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(TooMany many, HttpServletRequest request) {
        var seconds = Math.max(1, many.retryAfter().toSeconds());
        var answer = answering.errors(request, 429, List.of(Wrong.Flaw.of("too-many", (seconds + 59) / 60)));
        return ResponseEntity.status(429).headers(answer.getHeaders()).header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)).body(answer.getBody());
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ResponseEntity<byte[]> upload(MultipartException e, HttpServletRequest request) {
        return answering.errors(request, 400, List.of(Wrong.Flaw.of(e instanceof MaxUploadSizeExceededException ? "media-large" : "unreadable")));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<byte[]> away(HttpServletRequest request) {
        return answering.errors(request, 503, List.of(Wrong.Flaw.of("away")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Throwable thrown, HttpServletRequest request) {
        if (thrown instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answering.errors(request, 400, List.of(Wrong.Flaw.of("address")));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return answering.errors(request, 500, List.of(Wrong.Flaw.of("failure")));
    }
}
