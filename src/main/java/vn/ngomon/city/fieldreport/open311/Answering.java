package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.city.fieldreport.open311.wire.Format;

/** Sends documents off in the format asked for. */
@Component
class Answering {

    private final MessageSource messages;

    Answering(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of the request: Vietnamese unless it asks for English. */
    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    ResponseEntity<byte[]> fresh(HttpServletRequest request, String root, Doc doc) {
        return answer(request, 200, root, doc, CacheControl.noCache());
    }

    /** What changes seldom: a client may keep it for some minutes. */
    ResponseEntity<byte[]> lasting(HttpServletRequest request, String root, Doc doc) {
        return answer(request, 200, root, doc, CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    ResponseEntity<byte[]> made(HttpServletRequest request, String root, Doc doc) {
        return answer(request, 200, root, doc, CacheControl.noStore());
    }

    ResponseEntity<byte[]> errors(HttpServletRequest request, int status, List<Wrong.Flaw> flaws) {
        var errors = flaws.stream().map(flaw -> Doc.Fields.of("code", status, "description", text(flaw.key(), flaw.args().toArray()))).toList();
        return answer(request, status, "errors", new Doc.Many("error", errors), CacheControl.noStore());
    }

    private static ResponseEntity<byte[]> answer(HttpServletRequest request, int status, String root, Doc doc, CacheControl caching) {
        var format = Format.of(request);
        return ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, format.contentType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(caching).body(format.write(root, doc));
    }
}
