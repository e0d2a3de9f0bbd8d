package vn.ngomon.government.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.time.BusinessClock;

/** The look-up number given at once on filing, before any official code: {@code T-201208-7KM4QX2P}. Random, so that none can be guessed from another. */
public final class Lookup {

    private Lookup() {}

    public static String next(Instant at) {
        return "T-" + DossierCode.DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE)) + "-" + Ids.secret(8);
    }
}
