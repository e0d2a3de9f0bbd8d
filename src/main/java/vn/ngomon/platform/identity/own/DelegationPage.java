package vn.ngomon.platform.identity.own;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ngomon.platform.identity.Filled;

/** @param lendable the seats that may be lent */
public record DelegationPage(List<SeatLine> lendable, List<Line> given, List<Line> received, LocalDate today, Filled form) {

    /** @param value names the seat in the form */
    public record SeatLine(String value, String role, String agency) {}

    /** @param active whether it counts today */
    public record Line(UUID id, String person, List<SeatLine> seats, LocalDate startsOn, LocalDate endsOn, String reason, boolean active,
            boolean revoked) {}
}
