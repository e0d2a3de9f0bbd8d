package vn.ngomon.government.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.time.BusinessClock;

/**
 * The circular whose slips a dossier gets: the one in force on the day it was received, or the one its procedure's version names
 * when that is newer. Slips of before stay as they were given.
 */
public final class PrintedForms {

    private record Circular(String number, LocalDate from) {}

    private static final List<Circular> KNOWN = List.of(new Circular("01/2018/TT-VPCP", LocalDate.of(2018, 1, 1)),
            new Circular("03/2025/TT-VPCP", LocalDate.of(2025, 9, 15)));

    private PrintedForms() {}

    /** @param receivedAt null before acceptance: {@code now} decides then */
    public static String of(ProcedureContent content, @Nullable Instant receivedAt, Instant now) {
        var day = LocalDate.ofInstant(receivedAt == null ? now : receivedAt, BusinessClock.ZONE);
        var named = KNOWN.stream().filter(circular -> circular.number().equals(content.handling().printedForms()));
        var inForce = KNOWN.stream().filter(circular -> !circular.from().isAfter(day));
        return Stream.concat(named, inForce).max(Comparator.comparing(Circular::from)).orElse(KNOWN.getFirst()).number();
    }
}
