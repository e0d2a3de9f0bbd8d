package vn.ngomon.platform.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;

/**
 * Rebuilds every case from its journal and compares it with what the tables say: every column of the projection,
 * the clock's ledger, the open tasks and the opinions, and the end of the chain. The journal is the truth; a difference means that somebody wrote past it.
 */
@Component
public class CaseVerification {

    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final Tasks tasks;
    private final Opinions opinions;
    private final ProcessDefinitions definitions;
    private final Journal journal;
    private final JdbcClient db;

    CaseVerification(Cases cases, Tasks tasks, Opinions opinions, ProcessDefinitions definitions, Journal journal, JdbcClient db) {
        this.cases = cases;
        this.tasks = tasks;
        this.opinions = opinions;
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

    /** Of one case. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<String> verify(UUID id) {
        return cases.find(id).flatMap(stored -> difference(List.of(stored)));
    }

    private Optional<String> difference(List<Cases.Stored> page) {
        var ids = page.stream().map(stored -> stored.file().id()).toList();
        var histories = journal.histories(ids);
        var ledgers = cases.ledgers(ids);
        var open = tasks.of(ids);
        var asked = opinions.rows(ids);
        return page.stream().map(stored -> {
            var id = stored.file().id();
            return difference(stored, histories.getOrDefault(id, List.of()), new CaseRows(stored.file(), stored.warned(),
                    ledgers.getOrDefault(id, List.of()), open.getOrDefault(id, List.of()), asked.getOrDefault(id, List.of())));
        }).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> difference(Cases.Stored stored, List<Entry> history, CaseRows table) {
        var file = stored.file();
        var own = history.stream().filter(entry -> entry.subject().kind().equals(file.kind())).toList();
        if (own.isEmpty()) {
            return told(file, history.isEmpty() ? new CaseRows.Difference("journal", "nothing", "a case")
                    : new CaseRows.Difference("case_file.kind", history.getFirst().subject().kind(), file.kind()));
        }
        if (own.getLast().sequence() != stored.head().sequence()) {
            return told(file, new CaseRows.Difference("case_file.journal_sequence", own.getLast().sequence(), stored.head().sequence()));
        }
        return Replay.of(own, definitions::get).difference(table).flatMap(difference -> told(file, difference));
    }

    private static Optional<String> told(CaseFile file, CaseRows.Difference difference) {
        return Optional.of("%s %s: %s is %s by the journal, %s in the table".formatted(file.kind(), file.id(), difference.column(), difference.journal(),
                difference.table()));
    }
}
