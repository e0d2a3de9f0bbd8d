package vn.ngomon.platform.ui;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Light, dark, or as the system has it: remembered in a cookie, so that it works without a script. */
@Controller
class Theme {

    static final String COOKIE = "theme";
    private static final List<String> CHOICES = List.of("auto", "light", "dark");

    static String of(@Nullable Cookie cookie) {
        return cookie != null && CHOICES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /** Sends back to the page the choice was made on; only to a path of this site. */
    @GetMapping("/theme")
    ResponseEntity<Void> choose(@RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        if (!CHOICES.contains(to)) {
            throw new BadInput("to", "ui.error.choice");
        }
        var local = back.startsWith("/") && !back.startsWith("//") && back.chars().noneMatch(c -> c < 0x21 || c > 0x7e || c == '\\');
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, to).path("/").maxAge(Duration.ofDays(365)).sameSite("Lax").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, local ? back : "/")
                .build();
    }
}
