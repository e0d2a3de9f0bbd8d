package vn.ngomon.city.fieldreport.site;

import java.time.Instant;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.platform.ui.Tone;

/** A report's state as it is told to everybody; its words are {@code reportsite.state.<name>}. */
public enum ShownState {
    HANDLING(Tone.ACCENT, "clock"),
    OVERDUE(Tone.BAD, "alert"),
    /** Answered and closed by the centre; whether it is mended only the reporter says. */
    ANSWERED(Tone.NEUTRAL, "mail"),
    FIXED(Tone.GOOD, "check");

    private final Tone tone;
    private final String icon;

    ShownState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public static ShownState of(PublicReport report, Instant now) {
        return report.isOverdue(now) ? OVERDUE : switch (report.state()) {
            case HANDLING -> HANDLING;
            case ANSWERED -> ANSWERED;
            case FIXED -> FIXED;
        };
    }

    public Tone tone() {
        return tone;
    }

    /** A symbol of {@code assets/icons.svg}. */
    public String icon() {
        return icon;
    }
}
