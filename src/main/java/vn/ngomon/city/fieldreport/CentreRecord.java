package vn.ngomon.city.fieldreport;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

/** Puts on record who changed what duty officers keep: ready answers, numbers on call, the list of words. */
@Component
public class CentreRecord {

    private static final UUID KEPT = new UUID(0, 302);

    private final Journal journal;
    private final InstantSource clock;

    CentreRecord(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param what told of the change, without persons' data */
    @Transactional
    public void keep(String verb, Actor by, Map<String, Object> what, Runnable write) {
        keepNew(verb, by, what, () -> {
            write.run();
            return true;
        });
    }

    /** @param write says whether anything is new: what was kept already is not on record once more */
    @Transactional
    public void keepNew(String verb, Actor by, Map<String, Object> what, BooleanSupplier write) {
        if (!write.getAsBoolean()) {
            return;
        }
        journal.append(new Subject("report-settings", KEPT), Happening.of("report-settings." + verb, clock.instant(), by.accountId(), what));
    }
}
