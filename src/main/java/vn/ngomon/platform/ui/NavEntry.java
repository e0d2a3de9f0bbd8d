package vn.ngomon.platform.ui;

import java.util.Set;

/**
 * A way into a feature, contributed as a bean.
 *
 * @param order ascending within the area; leave gaps
 * @param href absolute path; the entry is current on this path and below it
 * @param textKey its words
 * @param icon a symbol of {@code assets/icons.svg}
 * @param requiredRoles any one of them opens it; empty: everyone who may enter the area
 */
public record NavEntry(Area area, int order, String href, String textKey, String icon, Set<? extends Enum<?>> requiredRoles) {

    public NavEntry {
        requiredRoles = Set.copyOf(requiredRoles);
    }

    public NavEntry(Area area, int order, String href, String textKey, String icon) {
        this(area, order, href, textKey, icon, Set.of());
    }

    boolean isOpenFor(Viewer viewer) {
        return requiredRoles.isEmpty() || requiredRoles.stream().anyMatch(viewer::holds);
    }
}
