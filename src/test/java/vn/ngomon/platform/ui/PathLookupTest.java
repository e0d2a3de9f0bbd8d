package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Passing over mappings of another beginning must not change which one answers, nor how it is refused. */
class PathLookupTest {

    private static final List<String> PATHS = List.of("/", "/a", "/a/", "/a/1", "/a/1/", "/a/1/b", "/a/plain", "/a/pl%61in", "/%61/1", "/a;v=1/1", "/b/1/c", "/b/1", "/file7",
            "/fil", "/rest", "/rest/", "/rest/x/y", "/all", "/all/x/y", "/allx", "/any/7", "/any/x", "/one", "/two", "/x", "/x/y/z", "/a/%C4%91", "/json/1");

    @Controller
    static class Pages {

        @GetMapping("/")
        void root() {}

        @GetMapping("/a/{id}")
        void shown() {}

        @PostMapping("/a/{id}")
        void changed() {}

        @GetMapping("/a/plain")
        void plain() {}

        @GetMapping({"/a/{id}/b", "/b/{id}/c"})
        void either() {}

        @GetMapping("/file{number}")
        void within() {}

        @GetMapping("/rest/{*path}")
        void rest() {}

        @PostMapping("/all/**")
        void all() {}

        @GetMapping("/any/{number:\\d+}")
        void number() {}

        @GetMapping({"/one", "/two"})
        void literal() {}

        @PostMapping(path = "/json/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
        void json() {}

        @GetMapping("/{page}")
        void page() {}
    }

    @Test
    void theSameMappingAnswersAsWithoutIt() {
        var ours = started(new PathLookup().getRequestMappingHandlerMapping());
        var springs = started(new RequestMappingHandlerMapping());
        for (var path : PATHS) {
            for (var method : List.of("GET", "HEAD", "POST", "DELETE")) {
                assertThat(answer(ours, method, path)).as("%s %s", method, path).isEqualTo(answer(springs, method, path));
            }
        }
        assertThat(answer(ours, "GET", "/b/1/c")).isEqualTo("either");
        assertThat(answer(ours, "POST", "/all")).isEqualTo("all");
        assertThat(answer(ours, "GET", "/%61/1")).isEqualTo("shown");
        assertThat(answer(ours, "DELETE", "/a/1")).contains("MethodNotSupported");
        assertThat(answer(ours, "POST", "/json/1")).contains("MediaTypeNotSupported");
        assertThat(answer(ours, "GET", "/x/y/z")).isEqualTo("nobody");
    }

    private static RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = mapping.getHandler(request);
            return found == null ? "nobody" : found.getHandler() instanceof HandlerMethod one ? one.getMethod().getName() : found.getHandler().toString();
        } catch (Exception refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }
}
