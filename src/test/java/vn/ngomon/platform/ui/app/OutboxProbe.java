package vn.ngomon.platform.ui.app;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.platform.ui.OfflinePage;
import vn.ngomon.platform.ui.Shortcut;
import vn.ngomon.platform.ui.UiFactory;

/** What a feature with a form to be sent from anywhere looks like; counts what arrives. */
@Controller
class OutboxProbe {

    enum Mood { TAKING, SLOW, DOWN, REFUSING, ASKING_WHO }

    record Arrival(String key, String title, long photo) {}

    static final List<Arrival> ARRIVALS = new CopyOnWriteArrayList<>();
    static final Map<String, Mood> MOODS = new ConcurrentHashMap<>();

    private final TemplateEngine templates;
    private final UiFactory uis;

    OutboxProbe(TemplateEngine templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    @Bean
    static OfflinePage testOutbox() {
        return new OfflinePage("/test-outbox");
    }

    @Bean
    static Shortcut testShortcut() {
        return new Shortcut(1, "/test-outbox", "ui.outbox");
    }

    @GetMapping(path = "/test-outbox", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String form(HttpServletRequest request) {
        return page(request, """
                <h1>Gửi thử</h1>
                <form data-outbox="tests" data-outbox-name="phản ánh" method="post" enctype="multipart/form-data" action="/test-outbox/things">
                <input type="hidden" name="_csrf" value="%s"><input type="hidden" name="key" value="">
                <label for="title">Tiêu đề</label> <input id="title" name="title"> <label for="photo">Ảnh</label> <input id="photo" type="file" name="photo">
                <button id="send">Gửi</button></form>""".formatted(uis.of(request).csrf().getToken()));
    }

    @PostMapping("/test-outbox/things")
    Object take(@RequestParam String key, @RequestParam String title, @RequestParam(required = false) MultipartFile photo, HttpServletRequest request)
            throws InterruptedException {
        var mood = MOODS.getOrDefault(title.split(" ")[0], Mood.TAKING);
        if (mood == Mood.SLOW) {
            Thread.sleep(1500);
        }
        return switch (mood) {
            case DOWN -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
            case ASKING_WHO -> "redirect:/sign-in?next=/test-outbox";
            case REFUSING -> ResponseEntity.unprocessableContent().contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .body(page(request, "<h1>Xem lại</h1><div role=\"alert\">Tiêu đề chưa rõ.</div>"));
            default -> {
                ARRIVALS.add(new Arrival(key, title, photo == null ? 0 : photo.getSize()));
                yield "redirect:/test-outbox/things/" + key;
            }
        };
    }

    @GetMapping(path = "/test-outbox/things/{key}", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String thing(@PathVariable String key, HttpServletRequest request) throws IOException {
        return page(request, "<h1>Đã nhận</h1>");
    }

    private String page(HttpServletRequest request, String html) {
        var out = new StringOutput();
        templates.render("platform/ui/publicLayout.jte", Map.of("ui", uis.of(request), "title", "Gửi thử", "content", (Content) target -> target.writeContent(html)), out);
        return out.toString();
    }
}
