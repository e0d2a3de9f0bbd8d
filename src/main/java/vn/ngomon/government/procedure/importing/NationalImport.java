package vn.ngomon.government.procedure.importing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.Decision;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Publication;
import vn.ngomon.government.procedure.national.NationalReader;
import vn.ngomon.government.procedure.national.NationalRecord;
import vn.ngomon.government.procedure.national.Originals;
import vn.ngomon.government.procedure.national.Reading;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportReport.Problem;
import vn.ngomon.platform.directory.Actor;

/**
 * Takes files of the national procedure database into the catalogue: all files in one transaction, all of it or nothing. A trial does the same
 * work and takes it back, so that it sees every error that writing would meet. The same file again changes nothing; the records
 * are kept as they came.
 */
@Service
public class NationalImport {

    private final Procedures procedures;
    private final Originals originals;
    private final ShippedCatalogue shipped;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;
    private final NationalFiles files;
    private final NationalReader reader = new NationalReader();

    NationalImport(Procedures procedures, Originals originals, ShippedCatalogue shipped, Catalogue catalogue,
            PlatformTransactionManager transactions, NationalFiles files) {
        this.procedures = procedures;
        this.originals = originals;
        this.shipped = shipped;
        this.catalogue = catalogue;
        this.transactions = new TransactionTemplate(transactions);
        this.files = files;
    }

    /**
     * @param ours whether the procedures that come with the program are published first
     * @param apply false for a trial
     * @param from first day the imported versions hold; null for today
     */
    record Wanted(List<ImportFile> files, boolean ours, boolean apply, @Nullable LocalDate from) {}

    /** @param progress told the number of rows taken so far */
    public ImportReport run(List<ImportFile> given, boolean apply, @Nullable LocalDate from, Actor actor, IntConsumer progress) {
        return run(new Wanted(given, false, apply, from), actor, progress);
    }

    long count(List<ImportFile> given) {
        return given.stream().mapToLong(files::count).sum();
    }

    ImportReport run(Wanted wanted, Actor actor, IntConsumer progress) {
        var run = new Run(wanted.from() == null ? catalogue.today() : wanted.from(), actor, progress);
        transactions.executeWithoutResult(transaction -> {
            if (wanted.ours()) {
                shipped.publishAll(actor).forEach(run::ours);
            }
            wanted.files().forEach(file -> files.read(file, run::take, run.tally::error));
            if (!wanted.apply() || !run.tally.isClean()) {
                transaction.setRollbackOnly();
            }
        });
        return run.tally.report(wanted.apply());
    }

    /** What counts up while the files are read. */
    private final class Run {

        private final LocalDate from;
        private final Actor actor;
        private final IntConsumer progress;
        private final ImportReport.Tally tally = new ImportReport.Tally();
        private final Set<String> codes = new HashSet<>();

        Run(LocalDate from, Actor actor, IntConsumer progress) {
            this.from = from;
            this.actor = actor;
            this.progress = progress;
        }

        void take(NationalFiles.Row row) {
            tally.row();
            progress.accept(tally.rows());
            var record = row.record();
            if (!record.original().isObject()) {
                error(row, "", "procedure.import.notObject", record.original().getNodeType().name());
            } else if (!record.code().matches("[0-9A-Za-z][0-9A-Za-z.\\-]{2,59}")) {
                error(row, "ma_thu_tuc", "procedure.import.code", record.code());
            } else if (record.name().isBlank()) {
                error(row, "ten_thu_tuc", "procedure.import.name", "");
            } else if (!codes.add(record.code())) {
                error(row, "ma_thu_tuc", "procedure.import.twice", record.code());
            } else {
                publish(row, record);
            }
        }

        private void publish(NationalFiles.Row row, NationalRecord record) {
            var reading = reader.read(record);
            reading.report().doubts().stream().filter(doubt -> !doubt.key().endsWith(".online.level"))
                    .forEach(doubt -> tally.doubt(new Problem(row.file(), row.number(), doubt.field(), doubt.key(), List.of(doubt.excerpt()))));
            var digest = Procedures.sha256(record.original().toString());
            if (originals.holds(record.code(), digest)) {
                tally.unchanged();
                return;
            }
            var done = procedures.publish(record.code(), from, reading.content(), decision(reading), actor);
            count(done);
            switch (done) {
                case Publication.Published(var version) -> keep(row, record, version, digest, reading);
                case Publication.Unchanged(var version) -> keep(row, record, version, digest, reading);
                case Publication.Unworkable(var why) -> error(row, "", "procedure.import.unworkable", why);
                case Publication.TooEarly(var latest) -> error(row, "", "procedure.import.tooEarly", latest.toString());
            }
        }

        private void keep(NationalFiles.Row row, NationalRecord record, ProcedureVersion version, String digest, Reading reading) {
            originals.keep(record.code(), version.id(), digest, row.file(), record.original(), reading.report());
        }

        /** An earlier version of ours, superseded long ago, is there already. */
        void ours(Publication publication) {
            tally.row();
            if (publication instanceof Publication.TooEarly) {
                tally.unchanged();
            } else {
                count(publication);
            }
        }

        private void count(Publication publication) {
            switch (publication) {
                case Publication.Published(var version) when version.number() == 1 -> tally.created();
                case Publication.Published published -> tally.changed();
                case Publication.Unchanged same -> tally.unchanged();
                case Publication.TooEarly early -> { }
                case Publication.Unworkable unworkable -> { }
            }
        }

        private void error(NationalFiles.Row row, String field, String key, String detail) {
            tally.error(new Problem(row.file(), row.number(), field, key, List.of(detail.length() > 120 ? detail.substring(0, 120) : detail)));
        }
    }

    /** A record gives the number of its decision, not the day and the issuer that an announcement has. */
    private static @Nullable Decision decision(Reading reading) {
        var number = reading.decision().strip();
        return number.isEmpty() || number.length() > 60 || number.equals("Không có thông tin") ? null : new Decision.Named(number);
    }
}
