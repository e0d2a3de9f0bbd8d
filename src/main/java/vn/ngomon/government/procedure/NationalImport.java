package vn.ngomon.government.procedure;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.national.NationalReader;
import vn.ngomon.government.procedure.national.NationalRecord;
import vn.ngomon.platform.directory.Actor;

/**
 * Takes files of the national procedure database into the catalogue: row by row from the stream, a hundred to a transaction. The same
 * file again changes nothing; a bad row is named and left out; the records are kept as they came.
 */
@Service
public class NationalImport {

    private static final int BATCH = 100;

    private final Procedures procedures;
    private final Originals originals;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final NationalReader reader = new NationalReader();

    NationalImport(Procedures procedures, Originals originals, Catalogue catalogue, PlatformTransactionManager transactions, JsonMapper json) {
        this.procedures = procedures;
        this.originals = originals;
        this.catalogue = catalogue;
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
    }

    /** What counts up while a file is read. */
    private final class Run {

        private final String file;
        private final boolean dryRun;
        private final LocalDate from;
        private final Actor actor;
        private final IntConsumer progress;
        private final Map<String, Integer> doubts = new TreeMap<>();
        private final List<ImportReport.RowError> errors = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private int rows;
        private int published;
        private int unchanged;
        private int whole;

        Run(String file, boolean dryRun, LocalDate from, Actor actor, IntConsumer progress) {
            this.file = file;
            this.dryRun = dryRun;
            this.from = from;
            this.actor = actor;
            this.progress = progress;
        }

        void take(JsonNode node) {
            rows++;
            progress.accept(rows);
            var record = new NationalRecord(node);
            if (!node.isObject()) {
                error("", "", "procedure.import.notObject", node.getNodeType().name());
            } else if (!record.code().matches("[0-9A-Za-z][0-9A-Za-z.\\-]{2,59}")) {
                error(record.code(), "ma_thu_tuc", "procedure.import.code", record.code());
            } else if (record.name().isBlank()) {
                error(record.code(), "ten_thu_tuc", "procedure.import.name", "");
            } else if (!codes.add(record.code())) {
                error(record.code(), "ma_thu_tuc", "procedure.import.twice", record.code());
            } else {
                publish(record);
            }
        }

        private void publish(NationalRecord record) {
            var reading = reader.read(record);
            reading.report().doubts().forEach(doubt -> doubts.merge(doubt.key(), 1, Integer::sum));
            whole += reading.report().unread().isEmpty() ? 1 : 0;
            var digest = Procedures.sha256(record.original().toString());
            if (originals.holds(record.code(), digest)) {
                unchanged++;
                return;
            }
            if (dryRun) {
                published++;
                return;
            }
            switch (procedures.publish(record.code(), from, reading.content(), null, actor)) {
                case Publication.Published done -> {
                    originals.keep(record.code(), done.version().id(), digest, file, record.original(), reading.report());
                    published++;
                }
                case Publication.Unchanged same -> {
                    originals.keep(record.code(), same.version().id(), digest, file, record.original(), reading.report());
                    unchanged++;
                }
                case Publication.TooEarly early -> error(record.code(), "", "procedure.import.tooEarly", early.latestFrom().toString());
            }
        }

        private void error(String code, String field, String key, String detail) {
            errors.add(new ImportReport.RowError(file, rows, code, field, key, detail.length() > 120 ? detail.substring(0, 120) : detail));
        }

        ImportReport report() {
            return new ImportReport(dryRun, rows, published, unchanged, whole, doubts, errors);
        }
    }

    /**
     * @param file name shown in errors and kept as the source
     * @param from first day the imported versions hold; null for today
     * @param progress told the number of rows read so far
     */
    public ImportReport run(String file, InputStream stream, boolean dryRun, @Nullable LocalDate from, Actor actor, IntConsumer progress) {
        var run = new Run(file, dryRun, from == null ? catalogue.today() : from, actor, progress);
        try (var parser = json.createParser(stream)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                var batch = new ArrayList<JsonNode>(BATCH);
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                    batch.add(parser.readValueAsTree());
                    if (batch.size() == BATCH) {
                        take(run, batch);
                    }
                }
                take(run, batch);
            } else if (first == JsonToken.START_OBJECT) {
                take(run, new ArrayList<>(List.of(parser.<JsonNode>readValueAsTree())));
            } else {
                run.error("", "", "procedure.import.notJson", "");
            }
        } catch (JacksonException e) {
            run.error("", "", "procedure.import.notJson", e.getOriginalMessage());
        }
        return run.report();
    }

    private void take(Run run, List<JsonNode> batch) {
        if (run.dryRun) {
            batch.forEach(run::take);
        } else {
            transactions.executeWithoutResult(transaction -> batch.forEach(run::take));
        }
        batch.clear();
    }
}
