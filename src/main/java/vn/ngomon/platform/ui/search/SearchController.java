package vn.ngomon.platform.ui.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.ui.Languages;
import vn.ngomon.platform.ui.SearchSource;

/** The site-wide search; the same results while typing and after. */
@Controller
class SearchController {

    private static final int EACH = 8;
    private static final int LONGEST = 200;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @RequestHeader(name = "HX-Request", required = false) boolean partial,
            Model model, Locale locale) {
        var query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        var spoken = Languages.spoken(locale);
        List<SearchPage.Group> groups = query.isEmpty() ? List.of() : sources.stream()
                .map(source -> new SearchPage.Group(source.titleKey(),
                        source.moreHref() + URLEncoder.encode(query, StandardCharsets.UTF_8), source.find(query, spoken, EACH)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
        model.addAttribute("page", new SearchPage(query, groups));
        return partial ? "platform/ui/_results" : "platform/ui/search";
    }
}
