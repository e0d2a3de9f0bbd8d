package vn.ngomon.government.procedure.importing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.ImportRequest.Watch.Pass;
import vn.ngomon.platform.command.Importer;
import vn.ngomon.platform.directory.Actor;

/** {@code ./ngomon import procedures FILE…}: files of the national database; {@code --shipped}: the procedures that come with the program. */
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
    public Set<String> options() {
        return Set.of("from");
    }

    @Override
    public Set<String> flags() {
        return Set.of("shipped");
    }

    @Override
    public boolean needsFiles(Map<String, String> options) {
        return !options.containsKey("shipped");
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var options = request.options();
        var from = options.containsKey("from") ? LocalDate.parse(options.get("from")) : null;
        var wanted = new NationalImport.Wanted(request.files(), options.containsKey("shipped"), request.apply(), from);
        request.watch().begin(request.apply() ? Pass.WRITING : Pass.READING, national.count(request.files()));
        return national.run(wanted, new Actor(request.actor(), "", Set.of()), row -> request.watch().row());
    }
}
