package vn.ngomon.platform.ui.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.ngomon.platform.ui.Languages;

/** What the server itself refuses, since no page can be meant by it, such as an address with letters that cannot be decoded: told plainly, in both languages. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnreadableAddress extends ErrorReportValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource messages;

    UnreadableAddress(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(this));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = response.getStatus() < 500 ? "bad-request" : "failure";
        var texts = Stream.of(Languages.VIETNAMESE, Locale.ENGLISH).map(language -> told(kind, language)).collect(Collectors.joining());
        var page = "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + text("title", kind, Languages.VIETNAMESE)
                + "</title></head><body>" + texts + "<p><a href=\"/\">" + HtmlUtils.htmlEscape(messages.getMessage("ui.problem.home", null, Languages.VIETNAMESE)) + "</a></p></body></html>";
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(page);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String told(String kind, Locale language) {
        return "<section lang=\"" + language.getLanguage() + "\"><h1>" + text("title", kind, language) + "</h1><p>" + text("detail", kind, language) + "</p></section>";
    }

    private String text(String part, String kind, Locale language) {
        return HtmlUtils.htmlEscape(messages.getMessage("ui.problem." + kind + "." + part, null, language), "UTF-8");
    }
}
