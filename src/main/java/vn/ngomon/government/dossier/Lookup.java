package vn.ngomon.government.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** The look-up number given at once on filing, before any official code: {@code T-201208-7KM4QX2P}. Random, so that none can be guessed from another. */
final class Lookup {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private Lookup() {}

    static String next(Instant at) {
        return "T-" + DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE)) + "-" + Ids.secret(8);
    }
}
