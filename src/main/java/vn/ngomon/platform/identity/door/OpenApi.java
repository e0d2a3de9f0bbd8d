package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The paths under {@code /api/} that need no token: the description, the place where tokens come from, and what the configuration opens. */
@Component
class OpenApi {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** @param open patterns of what everybody may read: {@code /api/v1/procedures/**} */
    @ConfigurationProperties("ngomon.identity.api")
    record Settings(@DefaultValue List<String> open) {}

    private final List<PathPattern> always = patterns(List.of("/api/openapi.json", "/api/openapi.json/**", "/api/v1/tokens", "/api/v1/tokens/**"));
    private final List<PathPattern> reading;

    OpenApi(Settings settings) {
        reading = patterns(settings.open());
    }

    private static List<PathPattern> patterns(List<String> texts) {
        return texts.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    boolean matches(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return always.stream().anyMatch(pattern -> pattern.matches(path))
                || READING.contains(request.getMethod()) && reading.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
