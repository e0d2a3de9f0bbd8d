package vn.ngomon.platform.ui;

/**
 * What the installed app offers under a long press of its icon, contributed as a bean.
 *
 * @param order the first four are shown
 * @param textKey its words
 */
public record Shortcut(int order, String href, String textKey) {}
