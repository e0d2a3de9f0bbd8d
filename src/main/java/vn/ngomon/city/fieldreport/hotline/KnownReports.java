package vn.ngomon.city.fieldreport.hotline;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.Callers;
import vn.ngomon.city.fieldreport.Callers.Caller;
import vn.ngomon.city.fieldreport.Excerpt;
import vn.ngomon.city.fieldreport.Publication;
import vn.ngomon.city.fieldreport.duplicates.Duplicates;
import vn.ngomon.city.fieldreport.reporting.ReportForm;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.file.photo.Likeness;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.ui.NotFound;

/** What the centre knows already of what somebody tells: shown before it is written down once more, and the caller added to it. */
@Service
class KnownReports {

    private static final int MOST = 5;
    private static final int SHOWN = 160;

    private final Duplicates duplicates;
    private final Callers callers;
    private final Publication publication;
    private final CaseFiles cases;
    private final Casework casework;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    KnownReports(Duplicates duplicates, Callers callers, Publication publication, CaseFiles cases, Casework casework, InstantSource clock, TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.duplicates = duplicates;
        this.callers = callers;
        this.publication = publication;
        this.cases = cases;
        this.casework = casework;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    List<NoteDownPage.Known> like(ReportForm form, Collection<Likeness> looks, Locale locale) {
        var found = form.category().isEmpty() ? List.<Duplicates.Candidate>of()
                : duplicates.known(new Duplicates.Told(form.category(), form.spot().orElse(null), form.description(), form.pictures(), looks), MOST);
        var steps = new HashMap<UUID, String>();
        cases.find(found.stream().map(Duplicates.Candidate::id).toList()).forEach(file -> steps.put(file.id(), cases.step(file).title().getOrDefault(locale.getLanguage(), file.step())));
        return found.stream().map(one -> new NoteDownPage.Known(one.id(), one.code(), Excerpt.of(one.description(), SHOWN), one.place() == null ? "" : one.place(),
                steps.getOrDefault(one.id(), ""), one.reportedAt(), one.metres(), one.alike())).toList();
    }

    /**
     * One more who tells of it. The note locks the case, and only codes enter its history: who called is for the centre alone.
     *
     * @param key of the form: sent again it is the same caller
     */
    void addCaller(UUID report, UUID key, Caller caller, Actor by) {
        var file = takingCallers(report, by);
        transaction.executeWithoutResult(status -> {
            casework.note(file.id(), by, "also-told", Map.of("source", caller.source().name()));
            if (!callers.add(key, report, caller, by.accountId())) {
                status.setRollbackOnly();
                return;
            }
            var batch = new Batch();
            publication.supported(report, clock.instant().truncatedTo(ChronoUnit.MICROS), batch);
            batch.flush(jdbc);
        });
    }

    /** One of the officer's centre that goes on or was answered: of any other nobody would hear how it ends. */
    private CaseFile takingCallers(UUID report, Actor by) {
        return cases.find(report, by).filter(file -> file.kind().equals("fieldreport") && by.seat(file.frontAgencyId(), Role.CENTRE_OFFICER).isPresent())
                .filter(file -> file.phase() != Phase.CLOSED || file.ending() == Ending.COMPLETED).orElseThrow(NotFound::new);
    }
}
