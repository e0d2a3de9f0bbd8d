package vn.ngomon.platform.place.basemap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.ImportReport;
import vn.ngomon.platform.command.ImportRequest;
import vn.ngomon.platform.command.Importer;

/** {@code ./ngomon import basemap FILE}: PMTiles or MBTiles, pictures or vectors; {@code --remove} goes back to outlines. */
@Component
class BasemapImporter implements Importer {

    private static final String REMOVE = "remove";

    private final Archives archives;

    BasemapImporter(Archives archives) {
        this.archives = archives;
    }

    @Override
    public String name() {
        return "basemap";
    }

    @Override
    public Set<String> flags() {
        return Set.of(REMOVE);
    }

    @Override
    public boolean needsFiles(Map<String, String> options) {
        return !options.containsKey(REMOVE);
    }

    @Override
    public boolean readsFromDisk() {
        return true;
    }

    @Override
    public ImportReport run(ImportRequest request) {
        var tally = new ImportReport.Tally();
        try {
            if (request.options().containsKey(REMOVE)) {
                remove(request, tally);
            } else if (request.files().size() != 1) {
                tally.error(request.files().getLast().name(), "place.basemap.one");
            } else {
                take(request.files().getFirst(), request.apply(), tally);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.report(request.apply());
    }

    private void remove(ImportRequest request, ImportReport.Tally tally) throws IOException {
        if (request.apply() ? archives.remove() : archives.current().isPresent()) {
            tally.changed();
        } else {
            tally.unchanged();
        }
    }

    private void take(ImportFile file, boolean apply, ImportReport.Tally tally) throws IOException {
        tally.row();
        try (var archive = TileArchive.open(file.onDisk())) {
            archive.tile(archive.about().shallowest(), 0, 0);
            if (archives.current().isPresent()) {
                tally.changed();
            } else {
                tally.created();
            }
        } catch (TileArchive.Unusable e) {
            tally.error(file.name(), e.messageKey(), e.args());
            return;
        }
        if (apply) {
            archives.take(file.onDisk());
        }
    }
}
