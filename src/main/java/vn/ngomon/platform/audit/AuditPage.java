package vn.ngomon.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Ui;

/**
 * What happened to a subject or by an account, newest first.
 *
 * @param q what was asked for, as typed
 * @param found what it names: more than one asks the auditor to choose
 * @param next where older ones begin, or null
 */
public record AuditPage(String q, List<Found> found, @Nullable Found chosen, List<Line> lines, @Nullable UUID next) {

    private static final Set<String> KINDS = Set.of("account", "agency", "calendar", "campaign", "campaign-event", "categories", "dossier", "fieldreport", "officer", "payment",
            "procedure", "process", "register", "register-record", "report-partner", "report-settings", "routing");

    public AuditPage {
        found = List.copyOf(found);
        lines = List.copyOf(lines);
    }

    /** What a thing is, in words; its own short name where this page has none. */
    public String kind(String kind, Ui ui) {
        return KINDS.contains(kind) ? ui.t("audit.kind." + kind) : kind;
    }

    /** @param name the person's or thing's own name, or its id where nobody knows one */
    public record Found(String kind, UUID id, String name) {}

    /**
     * @param seen whether it was only looked at
     * @param what was done or shown, in words; its own short name where nobody has words for it
     * @param reason the officer's words, or empty
     */
    public record Line(UUID id, Instant at, boolean seen, @Nullable UUID account, String who, String what, String kind,
            @Nullable UUID subject, String about, String reason) {}
}
