package vn.ngomon.platform.ui;

/**
 * A way in from the home page beside the life events, contributed as a bean.
 *
 * @param order ascending; leave gaps
 * @param href absolute path
 * @param textKey its words
 * @param icon a symbol of {@code assets/icons.svg}
 */
public record HomeDoor(int order, String href, String textKey, String icon) {}
