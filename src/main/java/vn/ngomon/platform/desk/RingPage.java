package vn.ngomon.platform.desk;

import java.util.List;
import vn.ngomon.platform.ui.Ring;

/** What rings now; nothing most of the time. */
public record RingPage(List<Ring> rings) {}
