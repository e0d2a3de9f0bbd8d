package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The parts of a request that pages show; all but the first two are absent when a page is rendered outside a request. {@code plain}: without anything from other modules. */
record UiRequest(String path, @Nullable String query, String theme, Viewer viewer, @Nullable Flash flash,
        boolean plain, @Nullable HttpServletRequest servlet) {

    static UiRequest none() {
        return new UiRequest("/", null, "light", Viewer.ANONYMOUS, null, true, null);
    }

    /** Whether the page was not asked for, but answers a form. */
    boolean isAnswer() {
        return servlet != null && "POST".equals(servlet.getMethod());
    }

    String url() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    String person() {
        var who = servlet == null ? null : servlet.getUserPrincipal();
        return who == null ? "" : UUID.nameUUIDFromBytes(("person " + who.getName()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Nullable CsrfToken csrf() {
        return servlet == null ? null : (CsrfToken) servlet.getAttribute(CsrfToken.class.getName());
    }
}
