package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A message that survives one redirect: "saved", "sent". The layouts show it. */
public record Flash(Tone tone, String textKey, List<Serializable> args) implements Serializable {

    static final String NAME = "vn.ngomon.flash";

    public Flash {
        args = List.copyOf(args);
    }

    public static void good(RedirectAttributes redirect, String textKey, Serializable... args) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.GOOD, textKey, Arrays.asList(args)));
    }

    /** Takes a message along over one more redirect, where the page it was meant for sends people on. */
    public static void carry(HttpServletRequest request, RedirectAttributes redirect) {
        var brought = RequestContextUtils.getInputFlashMap(request);
        if (brought != null && brought.get(NAME) instanceof Flash flash) {
            redirect.addFlashAttribute(NAME, flash);
        }
    }

    public static void warn(RedirectAttributes redirect, String textKey, Serializable... args) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.WARN, textKey, Arrays.asList(args)));
    }
}
