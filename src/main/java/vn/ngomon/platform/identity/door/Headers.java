package vn.ngomon.platform.identity.door;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * What belongs to the doors among the headers: HSTS when TLS is on, and no page of a person kept in any cache. The policies
 * for browsers (content, referrer, permissions, framing) have one place, the filter of {@code ui}, which every answer passes.
 */
final class Headers {

    private Headers() {}

    static HttpSecurity on(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.frameOptions(options -> options.disable())
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false)));
    }
}
