package vn.ngomon.government.dossier.results;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.CaseNotFound;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.time.BusinessClock;

/** The result's versions while a dossier is worked on: drafted by the specialist, numbered and signed by the records clerk. */
@Service
public class Drafting {

    private final Casework casework;
    private final CaseFiles cases;
    private final Results results;
    private final InstantSource clock;

    Drafting(Casework casework, CaseFiles cases, Results results, InstantSource clock) {
        this.casework = casework;
        this.cases = cases;
        this.results = results;
        this.clock = clock;
    }

    /** How an act on the result ended. */
    public sealed interface Act {

        record Done(ResultVersion version) implements Act {}

        /** Not in this step, or not yours to do here. */
        record NotNow() implements Act {}

        /** A result is dated between the day of its approval and today. */
        record WrongDay(LocalDate approved, LocalDate today) implements Act {}
    }

    /** Adds a version; the specialist's, while the dossier is in a step of theirs. */
    @Transactional
    public Act add(UUID dossier, ResultVersion.Kind kind, UUID file, Actor by) {
        if (!holds(dossier, by, Role.SPECIALIST)) {
            return new Act.NotNow();
        }
        return new Act.Done(results.add(dossier, kind, file, by.accountId(), clock.instant()));
    }

    /** Attaches number, date and signed file to the approved version; the records clerk's. */
    @Transactional
    public Act sign(UUID dossier, String number, LocalDate dated, UUID signedFile, Actor by) {
        if (!holds(dossier, by, Role.RECORDS_CLERK)) {
            return new Act.NotNow();
        }
        var approvedAt = results.newest(dossier).map(ResultVersion::approvedAt);
        if (approvedAt.isEmpty()) {
            return new Act.NotNow();
        }
        var approved = LocalDate.ofInstant(approvedAt.get(), BusinessClock.ZONE);
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        if (dated.isBefore(approved) || dated.isAfter(today)) {
            return new Act.WrongDay(approved, today);
        }
        return results.signApproved(dossier, number, dated, signedFile).<Act>map(Act.Done::new).orElseGet(Act.NotNow::new);
    }

    /** Whether the dossier stands in a step of this role, which the actor holds; its row is locked meanwhile. */
    private boolean holds(UUID dossier, Actor by, Role role) {
        var file = casework.lock(dossier, by).orElseThrow(() -> new CaseNotFound(dossier));
        var step = cases.step(file);
        return step.role() == role && by.seat(file.agencyAt(step.at()), role).isPresent() && isHolder(file, by);
    }

    private boolean isHolder(CaseFile file, Actor by) {
        return !cases.step(file).personal() || Optional.ofNullable(file.assignees().get(file.step())).map(by.accountId()::equals).orElse(true);
    }
}
