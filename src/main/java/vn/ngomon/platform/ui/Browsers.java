package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What a browser is called in a list of one's own: enough to recognise it, too little to follow anybody. */
public final class Browsers {

    private static final List<String> KINDS = List.of("Edg", "OPR", "coc_coc_browser", "Firefox", "Chrome", "Safari", "Java");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Browsers() {}

    /** "Firefox, Windows". */
    public static String name(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var browser = KINDS.stream().filter(agent::contains).findFirst().orElse("");
        var system = SYSTEMS.stream().filter(agent::contains).findFirst().orElse("");
        var name = switch (browser) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "coc_coc_browser" -> "Cốc Cốc";
            default -> browser;
        };
        return system.isEmpty() ? name : name + ", " + system;
    }
}
