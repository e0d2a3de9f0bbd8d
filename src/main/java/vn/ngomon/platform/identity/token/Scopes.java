package vn.ngomon.platform.identity.token;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ngomon.platform.identity.RequiresScope;

/** The scopes a token may carry: those that some API method asks for. */
@Component
public class Scopes {

    private static final List<String> ALWAYS = List.of("dossiers:act", "dossiers:read", "dossiers:write", "procedures:read");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Scopes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    public List<String> all() {
        var scopes = new TreeSet<>(ALWAYS);
        mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(method -> Arrays.asList(method.getMethod(), method.getBeanType()).stream())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, RequiresScope.class))
                .filter(found -> found != null && !found.value().isEmpty()).forEach(found -> scopes.add(found.value()));
        return List.copyOf(scopes);
    }
}
