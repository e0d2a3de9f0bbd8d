package vn.ngomon.platform.ui;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A message that survives one redirect: "saved", "sent". The layouts show it. */
public record Flash(Tone tone, String textKey, List<Serializable> args) implements Serializable {

    static final String NAME = "vn.ngomon.flash";

    public Flash {
        args = List.copyOf(args);
    }

    public static void good(RedirectAttributes redirect, String textKey, Serializable... args) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.GOOD, textKey, Arrays.asList(args)));
    }

    public static void warn(RedirectAttributes redirect, String textKey, Serializable... args) {
        redirect.addFlashAttribute(NAME, new Flash(Tone.WARN, textKey, Arrays.asList(args)));
    }
}
