package vn.ngomon.platform.calendar;

/**
 * Why the clock stood, restarted, ended or was counted again: a code or several, parted by commas, never words of one
 * language. What no text is known for is shown as it stands.
 */
public record Reason(String code) {}
