package vn.ngomon.platform.ui;

/**
 * What cannot wait: it rings on every page of the desk until somebody has seen to it.
 *
 * @param text what it is, in the reader's language
 * @param href where it is seen to
 * @param phone the number to call meanwhile; empty for none
 */
public record Ring(String text, String href, String phone) {}
