package vn.ngomon.platform.ui;

import java.util.List;
import java.util.Locale;

/** Published figures for the home page, each leading to its definition. */
@FunctionalInterface
public interface HomeFigures {

    List<Figure> figures(Locale locale);

    /** @param value already written in the viewer's language; "–" when unknown, never 0 for unknown */
    record Figure(String href, String label, String value) {}
}
