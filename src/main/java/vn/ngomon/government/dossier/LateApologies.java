package vn.ngomon.government.dossier;

import org.springframework.stereotype.Repository;
import vn.ngomon.platform.casework.CaseEffect;
import vn.ngomon.platform.casework.CaseFiles;

/**
 * Apologies with a new date (Form 04) that went out later than a day before the old one (Decree 61/2018, art. 19): the applicant is still
 * better served by one than by silence, so it is sent, told in the journal and counted.
 */
@Repository
class LateApologies implements CaseEffect {

    private final CaseFiles cases;
    private final Lateness lateness;

    LateApologies(CaseFiles cases, Lateness lateness) {
        this.cases = cases;
        this.lateness = lateness;
    }

    @Override
    public String name() {
        return "noteApology";
    }

    /** The case in hand carries the new date already; the old one is still what is stored. */
    @Override
    public void run(Run run) {
        var before = cases.find(run.file().id()).orElseThrow();
        if (lateness.ofApology(before, run.at())) {
            run.tell("pastDayBefore", true);
            run.writes().add("insert into dossier_late_apology (dossier_id, promised, apologised_at, apologised_by) values (?, ?, ?, ?) on conflict do nothing",
                    before.id(), before.due(), run.at(), run.move().actor().accountId());
        }
    }
}
