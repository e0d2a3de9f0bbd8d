package vn.ngomon.platform.place;

/** One map, and nothing else. */
public record MapPage(MapFrame map) {}
