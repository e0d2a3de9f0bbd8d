package vn.ngomon.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no to a program: RFC 9457, in the language it accepts, with the challenge that RFC 6750 asks for. */
@Component
public class ApiRefusals {

    private final JsonMapper json;
    private final MessageSource messages;

    ApiRefusals(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    /** @param key of the text {@code <key>.title} and {@code <key>.detail} */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String key, String challenge, Object... args)
            throws IOException {
        var language = request.getLocale();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", messages.getMessage(key + ".title", args, language));
        body.put("status", status);
        body.put("detail", messages.getMessage(key + ".detail", args, language));
        body.put("instance", request.getRequestURI());
        response.setStatus(status);
        if (!challenge.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
