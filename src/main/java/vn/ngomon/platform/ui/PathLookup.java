package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring asks every mapping in turn whether it fits a path with variables, its pattern last of all. Here those of another beginning are passed
 * over: with some hundreds of them that is a twentieth of a short request.
 */
@Component
class PathLookup implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByBeginning();
    }

    private static final class ByBeginning extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();
        private final ThreadLocal<@Nullable String> path = new ThreadLocal<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
            if (lookupPath.indexOf('%') >= 0) {     // may be written in other ways
                return super.lookupHandlerMethod(lookupPath, request);
            }
            path.set(lookupPath);
            try {
                return super.lookupHandlerMethod(lookupPath, request);
            } finally {
                path.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var asked = path.get();
            return asked == null || asked.startsWith(beginnings.computeIfAbsent(info, ByBeginning::beginning)) ? super.getMatchingMapping(info, request) : null;
        }

        /** What every path that fits begins with; without a slash at its end, as {@code /a/**} fits {@code /a}. */
        private static String beginning(RequestMappingInfo info) {
            var patterns = info.getPatternValues();
            return patterns.size() == 1 ? patterns.iterator().next().replaceFirst("/?[{*?].*", "") : "";
        }
    }
}
