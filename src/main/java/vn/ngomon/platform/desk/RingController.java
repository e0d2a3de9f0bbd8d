package vn.ngomon.platform.desk;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ngomon.platform.directory.Actor;

/** Asked by every page of the desk, again and again. */
@Controller
class RingController {

    private final List<Rings> rings;

    RingController(List<Rings> rings) {
        this.rings = rings;
    }

    @GetMapping("/desk/rings")
    String rings(Actor actor, Locale locale, Model model) {
        model.addAttribute("page", new RingPage(rings.stream().flatMap(source -> source.of(actor, locale).stream()).toList()));
        return "platform/desk/rings";
    }
}
