package vn.ngomon.government.procedure;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.ImportReport.Problem;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Actor;

/** {@code ./ngomon import procedures FILE…}: files of the national database, all or nothing. */
@Component
class ProcedureImporter implements Importer {

    private final NationalImport national;

    ProcedureImporter(NationalImport national) {
        this.national = national;
    }

    @Override
    public String name() {
        return "procedures";
    }

    @Override
    public vn.ngomon.platform.command.ImportReport run(ImportRequest request) {
        var from = request.options().containsKey("from") ? LocalDate.parse(request.options().get("from")) : null;
        var trial = take(request, true, from);
        return request.apply() && trial.isClean() ? take(request, false, from) : trial;
    }

    private vn.ngomon.platform.command.ImportReport take(ImportRequest request, boolean dryRun, @Nullable LocalDate from) {
        var actor = new Actor(request.actor(), "", Set.of());
        int rows = 0;
        int published = 0;
        int unchanged = 0;
        var problems = new ArrayList<Problem>();
        for (var file : request.files()) {
            var report = national.run(file.name(), new ByteArrayInputStream(file.content()), dryRun, from, actor, row -> {});
            rows += report.rows();
            published += report.published();
            unchanged += report.unchanged();
            report.errors().forEach(error -> problems.add(new Problem(error.file(), error.row(), error.field(), error.key(), List.of(error.detail()))));
        }
        return new vn.ngomon.platform.command.ImportReport(rows, published, 0, unchanged, problems, !dryRun && problems.isEmpty());
    }
}
