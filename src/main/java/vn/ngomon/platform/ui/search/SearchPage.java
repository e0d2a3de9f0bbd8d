package vn.ngomon.platform.ui.search;

import java.util.List;
import vn.ngomon.platform.ui.SearchSource;

/** What was asked and what was found, by feature. */
public record SearchPage(String query, List<Group> groups) {

    /** The best hits of one feature. */
    public record Group(String titleKey, String moreHref, List<SearchSource.Hit> hits) {}
}
