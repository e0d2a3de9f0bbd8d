package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The paths under {@code /api/} that need no token: the description, the place where tokens come from, and what the configuration opens. */
@Component
class OpenApi {

    /** @param open patterns such as {@code /api/open311/**}: a public standard interface, or an outside test suite's */
    @ConfigurationProperties("ngomon.identity.api")
    record Settings(@DefaultValue List<String> open) {}

    private final List<PathPattern> patterns;

    OpenApi(Settings settings) {
        patterns = Stream.concat(Stream.of("/api/openapi.json", "/api/openapi.json/**", "/api/v1/tokens", "/api/v1/tokens/**"), settings.open().stream())
                .map(PathPatternParser.defaultInstance::parse).toList();
    }

    boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
