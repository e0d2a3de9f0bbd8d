package vn.ngomon.platform.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;

/**
 * Rebuilds every case from its journal and compares it with what the tables say: the projection, the clock's ledger, the end of the
 * chain and the open task. The journal is the truth; a difference means that somebody wrote past it.
 */
@Component
public class CaseVerification {

    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final ProcessDefinitions definitions;
    private final Journal journal;
    private final JdbcClient db;

    CaseVerification(Cases cases, ProcessDefinitions definitions, Journal journal, JdbcClient db) {
        this.cases = cases;
        this.definitions = definitions;
        this.journal = journal;
        this.db = db;
    }

    /** @param difference the first one, described; empty when journal and tables agree */
    public record Result(long cases, Optional<String> difference) {}

    public long count() {
        return db.sql("select count(*) from case_file").query(Long.class).single();
    }

    /** @param progress told how many more were compared */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(LongConsumer progress) {
        long compared = 0;
        var after = new UUID(0, 0);
        for (var page = cases.after(after, AT_ONCE); !page.isEmpty(); page = cases.after(after, AT_ONCE)) {
            var difference = difference(page);
            compared += page.size();
            if (difference.isPresent()) {
                return new Result(compared, difference);
            }
            progress.accept(page.size());
            after = page.getLast().file().id();
        }
        return new Result(compared, Optional.empty());
    }

    private Optional<String> difference(List<Cases.Stored> page) {
        var ids = page.stream().map(stored -> stored.file().id()).toList();
        var histories = journal.histories(ids);
        var ledgers = cases.ledgers(ids);
        var tasks = cases.stepTasks(ids);
        return page.stream().map(stored -> difference(stored, histories.getOrDefault(stored.file().id(), List.of()),
                ledgers.getOrDefault(stored.file().id(), List.of()), tasks.getOrDefault(stored.file().id(), List.of()))).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> difference(Cases.Stored stored, List<Entry> history, List<String> ledger, List<String> tasks) {
        var file = stored.file();
        var own = history.stream().filter(entry -> entry.subject().kind().equals(file.kind())).toList();
        if (own.isEmpty()) {
            return told(file, "journal", "nothing", "a case");
        }
        if (own.getLast().sequence() != stored.head().sequence()) {
            return told(file, "entries", own.getLast().sequence(), stored.head().sequence());
        }
        var step = definitions.get(file.definitionId()).step(file.step());
        return projection(file, Replay.of(own)).or(() -> unequal(file, "ledger", Replay.ledger(own), ledger)).or(() -> task(file, step, tasks));
    }

    private static Optional<String> projection(CaseFile file, CaseFile replayed) {
        if (file.equals(replayed)) {
            return Optional.empty();
        }
        for (var component : CaseFile.class.getRecordComponents()) {
            try {
                var told = component.getAccessor().invoke(replayed);
                var stored = component.getAccessor().invoke(file);
                if (!Objects.equals(told, stored)) {
                    return told(file, component.getName(), told, stored);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> task(CaseFile file, Step step, List<String> tasks) {
        return unequal(file, "open tasks", step.role() == null ? List.of() : List.of(step.id()), tasks);
    }

    private static Optional<String> unequal(CaseFile file, String what, Object journal, Object table) {
        return journal.equals(table) ? Optional.empty() : told(file, what, journal, table);
    }

    private static Optional<String> told(CaseFile file, String what, Object journal, Object table) {
        return Optional.of("%s %s: %s is %s by the journal, %s in the table".formatted(file.kind(), file.id(), what, journal, table));
    }
}
