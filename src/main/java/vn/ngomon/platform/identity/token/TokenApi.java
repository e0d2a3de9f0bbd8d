package vn.ngomon.platform.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.identity.door.ApiRefusals;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.SignIns;

/**
 * Tokens for programs. Made with HTTP Basic (account and password; officials add the code of their second factor in
 * {@code X-TOTP}), listed and revoked with Basic or with a token.
 */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

    record Wanted(@Nullable List<String> scopes, @Nullable Integer expiresInHours, @Nullable String name) {}

    record Shown(UUID id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static Shown of(ApiTokens.Token token, @Nullable String secret) {
            return new Shown(token.id(), token.name(), List.copyOf(new TreeSet<>(token.scopes())), token.createdAt(), token.expiresAt(),
                    token.lastUsedAt(), secret);
        }
    }

    private static final String CHALLENGE = "Basic realm=\"ngomon\", charset=\"UTF-8\"";

    private final ApiTokens tokens;
    private final TokenOnce once;
    private final Scopes scopes;
    private final SignIns signIns;
    private final ApiRefusals problems;

    TokenApi(ApiTokens tokens, TokenOnce once, Scopes scopes, SignIns signIns, ApiRefusals problems) {
        this.tokens = tokens;
        this.once = once;
        this.scopes = scopes;
        this.signIns = signIns;
        this.problems = problems;
    }

    @PostMapping
    @Nullable ResponseEntity<Shown> make(@RequestBody Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusals = refusals(wanted);
        if (!refusals.isEmpty()) {
            problems.write(request, response, 422, "identity.problem.token.fields", "", String.join(", ", refusals.keySet()), String.join(" ", scopes.all()));
            return null;
        }
        var account = basic(request, response);
        if (account.isEmpty()) {
            return null;
        }
        return issue(account.get(), wanted, request, response);
    }

    private @Nullable ResponseEntity<Shown> issue(UUID account, Wanted wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = request.getHeader(TokenOnce.KEY);
        if (key != null && (key.isBlank() || key.length() > TokenOnce.LONGEST_KEY)) {
            problems.write(request, response, 400, "identity.problem.token.key", "", TokenOnce.LONGEST_KEY);
            return null;
        }
        switch (once.issue(account, key, wanted)) {
            case TokenOnce.Answer.Made(var issued) -> {
                return ResponseEntity.status(201).header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.LOCATION, "/api/v1/tokens/" + issued.token().id()).body(Shown.of(issued.token(), issued.secret()));
            }
            case TokenOnce.Answer.Before(var token) -> {
                response.setHeader(HttpHeaders.LOCATION, "/api/v1/tokens/" + token);
                problems.write(request, response, 409, "identity.problem.token.before", "", token);
            }
            case TokenOnce.Answer.OtherBody other -> problems.write(request, response, 422, "identity.problem.token.other", "");
        }
        return null;
    }

    @GetMapping
    @Nullable ResponseEntity<Map<String, List<Shown>>> list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return who(request, response).map(account -> ResponseEntity.ok(Map.of("tokens",
                tokens.of(account).stream().map(token -> Shown.of(token, null)).toList()))).orElse(null);
    }

    @DeleteMapping("/{id}")
    @Nullable ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = who(request, response);
        if (account.isEmpty()) {
            return null;
        }
        if (id.matches("[0-9a-fA-F-]{36}") && tokens.revoke(account.get(), UUID.fromString(id))) {
            return ResponseEntity.noContent().build();
        }
        problems.write(request, response, 404, "identity.problem.token.unknown", "");
        return null;
    }

    private Map<String, String> refusals(Wanted wanted) {
        var wrong = new LinkedHashMap<String, String>();
        if (wanted.scopes() == null || wanted.scopes().isEmpty() || !scopes.all().containsAll(wanted.scopes())) {
            wrong.put("scopes", "unknown");
        }
        if (wanted.expiresInHours() != null && (wanted.expiresInHours() < 1 || wanted.expiresInHours() > ApiTokens.LONGEST.toHours())) {
            wrong.put("expiresInHours", "range");
        }
        if (wanted.name() != null && (wanted.name().isBlank() || wanted.name().length() > 100)) {
            wrong.put("name", "length");
        }
        return wrong;
    }

    private Optional<UUID> who(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated token ? Optional.of(token.accountId())
                : basic(request, response);
    }

    /** Writes the refusal itself when there is nobody. */
    private Optional<UUID> basic(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pair = pair(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (pair.isEmpty()) {
            problems.write(request, response, 401, "identity.problem.basic", CHALLENGE);
            return Optional.empty();
        }
        var attempt = signIns.password(pair.get().getKey(), pair.get().getValue(), null);
        if (attempt instanceof SignIns.Attempt.SecondFactor(var account)) {
            var code = request.getHeader("X-TOTP");
            if (code == null) {
                problems.write(request, response, 401, "identity.problem.totp", CHALLENGE);
                return Optional.empty();
            }
            attempt = signIns.secondFactor(account, code, null);
        }
        return answer(attempt, request, response);
    }

    private Optional<UUID> answer(SignIns.Attempt attempt, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (attempt) {
            case SignIns.Attempt.Right(var account) -> {
                return Optional.of(account.id());
            }
            case SignIns.Attempt.Blocked(var until) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, Duration.between(Instant.now(), until).toSeconds())));
                problems.write(request, response, 429, "identity.problem.blocked", "");
            }
            case SignIns.Attempt.SecondFactorMissing missing -> problems.write(request, response, 403, "identity.problem.totp.missing", "");
            default -> problems.write(request, response, 401, "identity.problem.basic", CHALLENGE);
        }
        return Optional.empty();
    }

    private static Optional<Map.Entry<String, String>> pair(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(Map.entry(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
