package vn.ngomon.platform.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Idempotency;
import vn.ngomon.platform.ui.NotFound;

/**
 * Answers a program's POST once, however often it is sent (draft-ietf-httpapi-idempotency-key-header). The answer is kept in
 * the transaction of the change. Kept answers are looked up only when the work fails: a repeat cannot succeed twice, because it meets the first
 * one at the key, so the common case costs no question. Refusals are not kept; they changed nothing.
 */
@Component
public class Once {

    public static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Idempotency kept;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final MessageSource messages;

    Once(Idempotency kept, TransactionTemplate transaction, JsonMapper json, MessageSource messages) {
        this.kept = kept;
        this.transaction = transaction;
        this.json = json;
        this.messages = messages;
    }

    /** A program's request, as far as repeats are told apart. */
    record Call(UUID account, String key, byte[] fingerprint) {}

    /** What was answered, as text, so that a repeat gets the very same. */
    public record Answer(int status, @Nullable String location, @JsonRawValue String body) {}

    private record Reply(int status, String type, @Nullable String location, boolean replayed, byte[] body) {

        static Reply of(int status, @Nullable String location, String body, boolean replayed) {
            return new Reply(status, MediaType.APPLICATION_JSON_VALUE, location, replayed, body.getBytes(StandardCharsets.UTF_8));
        }

        void write(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setContentType(type);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (location != null) {
                response.setHeader(HttpHeaders.LOCATION, location);
            }
            if (replayed) {
                response.setHeader("Idempotency-Replayed", "true");
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private record Read(int status, @Nullable String location, JsonNode body) {}

    /** Keeps an answer among the writes of the transaction that made it, which end it: what may still refuse the work does so before. */
    public final class Keeper {

        private final Call call;

        private Keeper(Call call) {
            this.call = call;
        }

        public Answer keep(int status, @Nullable String location, Object body, Batch batch) {
            var answer = new Answer(status, location, json.writeValueAsString(body));
            kept.keep(call.account(), call.key(), call.fingerprint(), answer, batch);
            batch.endsTransaction();
            return answer;
        }
    }

    /** What was sent, without Spring's converters, which look through headers that nobody asked for. */
    public byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    /** @param work runs in one transaction; an {@link ApiProblem} ends it without a trace */
    public void answer(UUID account, HttpServletRequest request, HttpServletResponse response, byte[] body, Function<Keeper, Answer> work) throws IOException {
        answer(account, request, response, body, () -> work);
    }

    /** @param before gives the work after what takes long and must not hold a connection */
    public void answer(UUID account, HttpServletRequest request, HttpServletResponse response, byte[] body, Supplier<Function<Keeper, Answer>> before) throws IOException {
        reply(account, request, body, before).write(response);
    }

    private Reply reply(UUID account, HttpServletRequest request, byte[] body, Supplier<Function<Keeper, Answer>> before) {
        try {
            return reply(call(account, request, body), request, before);
        } catch (ApiProblem problem) {
            return problem(problem, request);
        }
    }

    private Reply reply(Call call, HttpServletRequest request, Supplier<Function<Keeper, Answer>> before) {
        try {
            var work = before.get();
            var answer = transaction.execute(status -> work.apply(new Keeper(call)));
            return Reply.of(answer.status(), answer.location(), answer.body(), false);
        } catch (ApiProblem problem) {
            return again(call, request).orElseGet(() -> problem(problem, request));
        } catch (DuplicateKeyException | NotFound e) {
            return again(call, request).orElseThrow(() -> e);
        }
    }

    private static Call call(UUID account, HttpServletRequest request, byte[] body) {
        var key = request.getHeader(KEY);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiProblem.of(400, "key-missing", LONGEST_KEY);
        }
        return new Call(account, key, Idempotency.fingerprint(request.getMethod(), request.getRequestURI(), body));
    }

    private Optional<Reply> again(Call call, HttpServletRequest request) {
        try {
            return kept.find(call.account(), call.key(), call.fingerprint(), Read.class)
                    .map(read -> Reply.of(read.status(), read.location(), json.writeValueAsString(read.body()), true));
        } catch (Idempotency.KeyReused e) {
            return Optional.of(problem(ApiProblem.of(422, "key-reused"), request));
        }
    }

    /** @throws ApiProblem when it is not the JSON asked for */
    public <T> T read(byte[] body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            var path = new StringBuilder();
            e.getPath().forEach(step -> path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            throw path.isEmpty() ? ApiProblem.of(400, "unreadable") : new ApiProblem(400, "unreadable", "api.detail.unreadable", List.of(),
                    List.of(new ApiProblem.Wrong(path.toString(), "api.value", List.of())), Map.of());
        }
    }

    private Reply problem(ApiProblem problem, HttpServletRequest request) {
        var locale = LocaleContextHolder.getLocale();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", messages.getMessage("api.title." + problem.code(), null, locale));
        body.put("status", problem.status());
        body.put("detail", messages.getMessage(problem.key(), problem.args().toArray(), problem.key(), locale));
        body.put("instance", request.getRequestURI());
        if (!problem.wrongs().isEmpty()) {
            body.put("errors", problem.wrongs().stream().map(wrong -> Map.of("field", wrong.field(), "key", wrong.key(),
                    "message", messages.getMessage(wrong.key(), wrong.args().toArray(), wrong.key(), locale))).toList());
        }
        body.putAll(problem.members());
        return new Reply(problem.status(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, null, false, json.writeValueAsBytes(body));
    }
}
