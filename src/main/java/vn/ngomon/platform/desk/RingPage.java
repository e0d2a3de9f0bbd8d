package vn.ngomon.platform.desk;

import java.util.List;

/** What rings now; nothing most of the time. */
public record RingPage(List<Rings.Ring> rings) {}
