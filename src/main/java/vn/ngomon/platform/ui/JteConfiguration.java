package vn.ngomon.platform.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Pages are JTE templates compiled at build time; {@code return "platform/ui/home"} names {@code platform/ui/home.jte}. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.ngomon.pages");
    }

    @Bean
    ViewResolver pageResolver(TemplateEngine templates, UiFactory uis) {
        return (name, locale) -> {
            if (name.startsWith("redirect:") || name.startsWith("forward:")) {
                return null;
            }
            var template = name + ".jte";
            return templates.hasTemplate(template) ? new Page(templates, template, uis) : null;
        };
    }

    private record Page(TemplateEngine templates, String name, UiFactory uis) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            var params = new HashMap<String, Object>(model);
            params.put("ui", uis.of(request));
            params.keySet().removeIf(key -> key.startsWith("org.springframework.") || key.equals(Flash.NAME));
            var out = new Utf8ByteOutput();
            templates.render(name, params, out);
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            // The same address answers whole pages and, to htmx, parts of them.
            response.addHeader(HttpHeaders.VARY, "HX-Request");
            out.writeTo(response.getOutputStream());
        }
    }
}
