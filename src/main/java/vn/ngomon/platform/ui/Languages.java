package vn.ngomon.platform.ui;

import java.util.List;
import java.util.Locale;

/** The two languages of every page, Vietnamese first. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> ALL = List.of(VIETNAMESE, Locale.ENGLISH);

    private Languages() {}

    /** One of the two, whatever was asked for. */
    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }
}
