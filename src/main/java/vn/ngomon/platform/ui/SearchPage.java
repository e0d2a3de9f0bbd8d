package vn.ngomon.platform.ui;

import java.util.List;

/** What was asked and what was found, by feature. */
public record SearchPage(String query, List<Group> groups) {

    /** The best hits of one feature. */
    public record Group(String titleKey, String moreHref, List<SearchSource.Hit> hits) {}
}
