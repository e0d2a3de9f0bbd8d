package vn.ngomon.platform.ui;

import java.time.Instant;

/** One thing that happened, for the {@code timeline} template. Texts are in the viewer's language; empty when there is nothing to say. */
public record TimelineItem(Instant at, String title, String who, String text, Tone tone) {}
