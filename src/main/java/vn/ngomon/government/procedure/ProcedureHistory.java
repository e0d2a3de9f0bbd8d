package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Origin;

/** What happened to a procedure, newest first. */
public record ProcedureHistory(List<Period> periods, List<Announced> announcements, List<Change> changes) {

    public record Period(UUID version, int number, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String decision) {}

    public record Announced(String number, LocalDate decidedOn, String title, AnnouncementAct act, LocalDate effectiveOn, Origin origin) {}

    public record Change(Standing standing, LocalDate from, String decision, @Nullable String reason, List<String> successors) {}
}
