package vn.ngomon.platform.ui;

import java.util.List;
import java.util.Locale;

/** What a feature contributes to the site-wide search. Public things only: the page does not know the viewer's rights. */
public interface SearchSource {

    /** Heading of its results. */
    String titleKey();

    /** Where to search on with more filters; {@code query} is appended encoded. */
    String moreHref();

    List<Hit> find(String query, Locale locale, int limit);

    /** @param note one short line below the title, or empty */
    record Hit(String href, String title, String note) {}
}
