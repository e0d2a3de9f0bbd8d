package vn.ngomon.platform.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Unit;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;

/** Opinions asked of other units or agencies while a case stays where it is (lấy ý kiến). */
@Component
public class Consultations {

    private final Cases cases;
    private final Opinions opinions;
    private final Tasks tasks;
    private final Directory directory;
    private final Journal journal;
    private final InstantSource clock;
    private final JdbcTemplate jdbc;

    Consultations(Cases cases, Opinions opinions, Tasks tasks, Directory directory, Journal journal, InstantSource clock, JdbcTemplate jdbc) {
        this.cases = cases;
        this.opinions = opinions;
        this.tasks = tasks;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Whom to ask. */
    public record Asked(UUID agencyId, Role role) {}

    /** Starts one round; only who holds the case's present step may ask. */
    @Transactional
    public List<UUID> ask(UUID caseId, Actor by, List<Asked> whom, String question, @Nullable Instant due) {
        var stored = cases.lock(caseId).filter(found -> holdsStep(found.file(), by)).orElseThrow(() -> new CaseNotFound(caseId));
        var file = stored.file();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var round = opinions.round(caseId) + 1;
        var batch = new Batch();
        var ids = new ArrayList<UUID>();
        for (var asked : whom) {
            var unit = directory.unitWithRole(asked.agencyId(), asked.role()).map(Unit::id).orElse(null);
            var opinion = new Opinion(Ids.next(), caseId, round, asked.agencyId(), unit, asked.role(), question, due, by.accountId(), at, null, null, null);
            ids.add(opinion.id());
            opinions.insert(opinion, batch);
            tasks.insert(new Task(opinion.id(), caseId, Task.Kind.OPINION, file.kind(), file.step(), file.title(), file.reference(), asked.agencyId(),
                    unit, asked.role(), null, due, due, due != null, 0, at, opinion.id()), batch);
        }
        write(stored, "ask-opinion", by, Map.of("round", round, "opinions", ids.stream().map(UUID::toString).toList()), at, batch);
        batch.flush(jdbc);
        return ids;
    }

    /** @throws CaseNotFound when there is no such open question for this actor */
    @Transactional
    public void answer(UUID opinionId, Actor by, String answer) {
        var opinion = opinions.find(opinionId).filter(found -> by.seat(found.agencyId(), found.role()).isPresent())
                .orElseThrow(() -> new CaseNotFound(opinionId));
        var stored = cases.lock(opinion.caseId()).orElseThrow(() -> new CaseNotFound(opinion.caseId()));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!opinions.answer(opinionId, answer, by.accountId(), at)) {
            throw new CaseNotFound(opinionId);
        }
        var batch = new Batch();
        batch.add("delete from case_task where opinion_id = ?", opinionId);
        write(stored, "give-opinion", by, Map.of("opinion", opinionId.toString()), at, batch);
        batch.flush(jdbc);
    }

    public List<Opinion> of(UUID caseId) {
        return opinions.of(caseId);
    }

    private boolean holdsStep(CaseFile file, Actor by) {
        return tasks.of(file.id()).stream().anyMatch(task -> task.kind() == Task.Kind.STEP && by.seat(task.agencyId(), task.role()).isPresent());
    }

    /** A note beside the case's steps: its chain grows, its version does not. */
    private void write(Cases.Stored stored, String verb, Actor by, Map<String, Object> data, Instant at, Batch batch) {
        var file = stored.file();
        var head = journal.append(Casework.subject(file), stored.head(),
                Happening.of(file.kind() + "." + verb, at, by.accountId(), data), batch).head();
        cases.head(file.id(), head, batch);
    }
}
