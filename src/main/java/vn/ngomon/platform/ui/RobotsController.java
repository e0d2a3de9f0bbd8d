package vn.ngomon.platform.ui;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask every site for: robots.txt, security.txt (RFC 9116), the manifest of an installable app. */
@RestController
class RobotsController {

    private final Assets assets;
    private final SiteProperties site;
    private final MessageSource messages;
    private final InstantSource clock = InstantSource.system();

    RobotsController(Assets assets, SiteProperties site, MessageSource messages) {
        this.assets = assets;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /admin
                Disallow: /account
                Disallow: /tracking
                Disallow: /theme
                """;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    String security() {
        return """
                Contact: %s
                Preferred-Languages: vi, en
                Expires: %s
                """.formatted(site.securityContact(), clock.instant().plus(180, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(Locale locale) {
        var spoken = Languages.spoken(locale);
        var province = spoken == Locale.ENGLISH ? site.provinceEn() : site.provinceVi();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/manifest+json")).body(Map.of(
                "name", messages.getMessage("ui.site.name", new Object[] {province}, spoken),
                "short_name", messages.getMessage("ui.brand", null, spoken),
                "lang", spoken.getLanguage(), "start_url", "/", "id", "/", "scope", "/", "display", "standalone",
                "background_color", "#ffffff", "theme_color", "#5b2a86",
                "icons", List.of(
                        Map.of("src", assets.url("icon-192.png"), "sizes", "192x192", "type", "image/png", "purpose", "any maskable"),
                        Map.of("src", assets.url("icon-512.png"), "sizes", "512x512", "type", "image/png", "purpose", "any maskable"))));
    }
}
