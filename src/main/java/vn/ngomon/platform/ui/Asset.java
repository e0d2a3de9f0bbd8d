package vn.ngomon.platform.ui;

/**
 * A file for browsers, contributed as a bean by the feature that needs it and addressed by {@code ui.asset(name)}.
 * Its URL carries a hash of its content, so it may be cached for ever.
 *
 * @param name unique, with the extension that decides its type: {@code map.js}
 * @param location on the class path: {@code assets/map.js} or inside a webjar
 */
public record Asset(String name, String location) {}
