package vn.ngomon.platform.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.platform.casework.Inbox.View;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.NotFound;

/** The inbox: one address per view, every filter in the URL, so that it can be kept and sent to a colleague. */
@Controller
class InboxController {

    private static final int LONGEST = 100;

    private final InboxPages pages;

    InboxController(InboxPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk")
    String mine(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q, @RequestParam Optional<String> after, Actor actor, Locale locale, Model model) {
        return show("mine", kind, step, q, after, actor, locale, model);
    }

    @GetMapping("/desk/tasks/{view}")
    String show(@PathVariable String view, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String q, @RequestParam Optional<String> after, Actor actor, Locale locale, Model model) {
        var asked = new InboxPages.Asked(view(view), kind.strip(), step.strip(), q.strip().substring(0, Math.min(LONGEST, q.strip().length())),
                after.flatMap(InboxPages::after).orElse(null));
        model.addAttribute("page", pages.page(asked, actor, locale));
        return "platform/desk/inbox";
    }

    private static View view(String name) {
        return Arrays.stream(View.values()).filter(view -> InboxPages.slug(view).equals(name)).findFirst().orElseThrow(NotFound::new);
    }
}
