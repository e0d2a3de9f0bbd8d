package vn.ngomon.platform.identity.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;

/**
 * @param link a one-time link just made, shown this once
 * @param password of a service account just made, shown this once
 * @param agencies where accounts of systems may be made
 * @param desk the agency looked at, or null; {@code waiting} its officers who have no account yet
 */
public record StaffPage(String words, List<Line> lines, List<AgencyLine> agencies, List<String> roles, @Nullable String link,
        @Nullable String password, String forWhom, Filled form, boolean province, @Nullable AgencyLine desk, List<OfficerLine> waiting) {

    /** @param own the viewer's: nobody resets or suspends themselves */
    public record Line(UUID id, String name, String login, String kind, String agency, boolean suspended, boolean secondFactor, boolean own) {}

    public record OfficerLine(UUID id, String name) {}

    public record AgencyLine(UUID id, String name) {}
}
