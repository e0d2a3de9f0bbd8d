package vn.ngomon.platform.ui.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ngomon.platform.ui.Area;
import vn.ngomon.platform.ui.HomeDoor;
import vn.ngomon.platform.ui.HomeFigures;
import vn.ngomon.platform.ui.Languages;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.UiFactory;

/** The gate, and the pages that say what this house is. */
@Controller
class HomeController {

    /** Life events as the national portal groups them: code and icon; the words are {@code ui.event.<code>}. */
    private static final Map<String, String> CITIZENS = inOrder("birth", "baby", "education", "book", "work", "work",
            "residence", "card", "marriage", "heart", "land", "house", "health", "health", "vehicle", "car",
            "retirement", "leaf", "death", "lamp");
    private static final Map<String, String> BUSINESSES = inOrder("start", "shop", "change", "edit", "labour", "people",
            "construction", "building", "trade", "flag", "food", "food", "close", "pause");

    private final ObjectProvider<HomeFigures> figures;
    private final ObjectProvider<HomeDoor> doors;
    private final MessageSource messages;
    private final UiFactory uis;

    HomeController(ObjectProvider<HomeFigures> figures, ObjectProvider<HomeDoor> doors, MessageSource messages, UiFactory uis) {
        this.figures = figures;
        this.doors = doors;
        this.messages = messages;
        this.uis = uis;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        var spoken = Languages.spoken(locale);
        var shown = new ArrayList<HomeFigures.Figure>();
        figures.orderedStream().forEach(source -> shown.addAll(source.figures(spoken)));
        model.addAttribute("page", new HomePage(city(spoken), doors(CITIZENS, spoken), doors(BUSINESSES, spoken), List.copyOf(shown)));
        return "platform/ui/home";
    }

    /** The administration has no page of its own: the first place there that is the viewer's. */
    @GetMapping("/admin")
    String admin(HttpServletRequest request) {
        return uis.of(request).nav(Area.ADMIN).stream().findFirst().map(link -> "redirect:" + link.href()).orElseThrow(NotFound::new);
    }

    private List<HomePage.Door> city(Locale locale) {
        return doors.stream().sorted(Comparator.comparingInt(HomeDoor::order)).map(door -> new HomePage.Door(door.href(), messages.getMessage(door.textKey(), null, locale), door.icon())).toList();
    }

    private List<HomePage.Door> doors(Map<String, String> icons, Locale locale) {
        return icons.entrySet().stream().map(event -> new HomePage.Door("/procedures?event=" + event.getKey(),
                messages.getMessage("ui.event." + event.getKey(), null, locale), event.getValue())).toList();
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    @GetMapping("/about")
    String about() {
        return "platform/ui/about";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "platform/ui/accessibility";
    }
}
