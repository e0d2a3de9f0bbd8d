package vn.ngomon.platform.ui.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.ngomon.platform.ui.OfflinePage;
import vn.ngomon.platform.ui.Shortcut;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** What makes the site an app: the manifest, the service worker, the page without a network, the page of what waits. */
@Controller
class AppController {

    /** What a page needs to know before it sends what was stored: the session's token as it is now, and whether the same person is still there. */
    record Token(String parameter, String token, String person) {}

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final List<String> OWN = List.of("/offline", "/outbox");

    private final UiFactory uis;
    private final ObjectProvider<OfflinePage> pages;
    private final ObjectProvider<Shortcut> shortcuts;
    private final String worker;

    AppController(UiFactory uis, ObjectProvider<OfflinePage> pages, ObjectProvider<Shortcut> shortcuts) throws IOException {
        this.uis = uis;
        this.pages = pages;
        this.shortcuts = shortcuts;
        this.worker = new ClassPathResource("assets/sw.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(HttpServletRequest request) {
        var ui = uis.of(request);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/manifest+json")).body(Map.ofEntries(
                Map.entry("id", "/"), Map.entry("scope", "/"), Map.entry("start_url", "/"), Map.entry("display", "standalone"),
                Map.entry("name", ui.t("ui.site.name", ui.province())), Map.entry("short_name", ui.t("ui.brand")),
                Map.entry("description", ui.t("ui.home.lead")), Map.entry("lang", ui.lang()), Map.entry("dir", "ltr"),
                Map.entry("categories", List.of("government", "utilities")),
                Map.entry("background_color", "#ffffff"), Map.entry("theme_color", "#5b2a86"),
                Map.entry("icons", Stream.of("192", "512").flatMap(size -> Stream.of(
                        icon(ui, "icon-" + size + ".png", size, "any"), icon(ui, "icon-maskable-" + size + ".png", size, "maskable"))).toList()),
                Map.entry("shortcuts", shortcuts.stream().sorted(Comparator.comparingInt(Shortcut::order)).map(shortcut -> Map.of(
                        "name", ui.t(shortcut.textKey()), "url", shortcut.href(), "icons", List.of(icon(ui, "icon-192.png", "192", "any")))).toList())));
    }

    private static Map<String, String> icon(Ui ui, String name, String size, String purpose) {
        return Map.of("src", ui.asset(name), "sizes", size + "x" + size, "type", "image/png", "purpose", purpose);
    }

    /** Asked for anew each time, so that a phone never runs an old one longer than a day. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(HttpServletRequest request) {
        var kept = Stream.concat(OWN.stream(), pages.stream().map(OfflinePage::path)).distinct()
                .map(path -> "\"" + path + "\"").collect(Collectors.joining(", ", "[", "]"));
        var ui = uis.of(request);
        return ResponseEntity.ok().contentType(SCRIPT).cacheControl(CacheControl.noCache()).body(worker.replace("__CORE__", ui.asset("outbox-core.js"))
                .replace("__PAGES__", kept).replace("__ICON__", ui.asset("icon-192.png")));
    }

    @GetMapping("/offline")
    String offline() {
        return "platform/ui/offline";
    }

    @GetMapping("/outbox")
    String outbox() {
        return "platform/ui/outbox";
    }

    @GetMapping("/outbox/token")
    @ResponseBody
    ResponseEntity<Token> token(HttpServletRequest request) {
        var ui = uis.of(request);
        var csrf = ui.csrf();
        return csrf == null ? ResponseEntity.notFound().build() : ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Token(csrf.getParameterName(), csrf.getToken(), ui.person()));
    }
}
