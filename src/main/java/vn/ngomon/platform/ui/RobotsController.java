package vn.ngomon.platform.ui;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask every site for: robots.txt, security.txt (RFC 9116). */
@RestController
class RobotsController {

    private final SiteProperties site;
    private final InstantSource clock = InstantSource.system();

    RobotsController(SiteProperties site) {
        this.site = site;
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
                Disallow: /outbox
                Disallow: /offline
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
}
