package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.identity.signin.Authenticated;

/** Holds a token to its scopes; an API method that names none stays shut. */
@Component
class ScopeInterceptor implements HandlerInterceptor {

    private final OpenApi open;
    private final ApiRefusals problems;
    private final ConcurrentHashMap<Method, Optional<String>> needed = new ConcurrentHashMap<>();

    ScopeInterceptor(OpenApi open, ApiRefusals problems) {
        this.open = open;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var scope = needed.computeIfAbsent(method.getMethod(), m -> scope(m, method.getBeanType()));
        if (scope.isPresent() && SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who
                && (scope.get().equals(RequiresScope.NONE) || who.scopes().contains(scope.get())) || open.matches(request)) {
            return true;
        }
        problems.write(request, response, 403, "identity.problem.scope",
                "Bearer realm=\"ngomon\", error=\"insufficient_scope\", scope=\"" + scope.orElse("") + "\"", scope.orElse("–"));
        return false;
    }

    private static Optional<String> scope(Method method, Class<?> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequiresScope.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, RequiresScope.class)))
                .map(RequiresScope::value);
    }
}
