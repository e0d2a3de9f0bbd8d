package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring asks every mapping in turn whether it fits a path with variables, its pattern last of all. Here those of another beginning or method are passed
 * over: with some hundreds of them that is a twentieth of a short request.
 */
@Component
class PathLookup implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();
        private final ThreadLocal<@Nullable Asked> asked = new ThreadLocal<>();

        /** @param method null for those that Spring answers on its own for every path */
        private record Asked(String path, @Nullable RequestMethod method) {}

        /**
         * @param beginning what every path that fits begins with; without a slash at its end, as {@code /a/**} fits {@code /a}
         * @param methods none: all
         */
        private record Shape(String beginning, Set<RequestMethod> methods) {

            static Shape of(RequestMappingInfo info) {
                var patterns = info.getPatternValues();
                return new Shape(patterns.size() == 1 ? patterns.iterator().next().replaceFirst("/?[{*?].*", "") : "", info.getMethodsCondition().getMethods());
            }

            boolean mayFit(Asked asked) {
                return asked.path().startsWith(beginning) && (methods.isEmpty() || asked.method() == null || methods.contains(asked.method()));
            }
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
            if (lookupPath.indexOf('%') >= 0) {     // may be written in other ways
                return super.lookupHandlerMethod(lookupPath, request);
            }
            var method = RequestMethod.resolve(request.getMethod());
            asked.set(new Asked(lookupPath, method == RequestMethod.HEAD || method == RequestMethod.OPTIONS ? null : method));
            try {
                return super.lookupHandlerMethod(lookupPath, request);
            } finally {
                asked.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var wanted = asked.get();
            return wanted == null || shape(info).mayFit(wanted) ? super.getMatchingMapping(info, request) : null;
        }

        private Shape shape(RequestMappingInfo info) {
            var known = shapes.get(info);
            return known != null ? known : shapes.computeIfAbsent(info, Shape::of);
        }
    }
}
