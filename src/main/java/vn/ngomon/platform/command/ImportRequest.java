package vn.ngomon.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What to take in.
 *
 * @param apply false for a dry run
 * @param actor the account that answers for it; all zeros for the command line
 * @param options an importer's own, such as {@code from} for a default first day
 * @param watch told how far it is
 */
public record ImportRequest(List<ImportFile> files, boolean apply, UUID actor, Map<String, String> options, Watch watch) {

    public static final UUID COMMAND_LINE = new UUID(0, 0);

    public ImportRequest {
        files = List.copyOf(files);
        options = Map.copyOf(options);
    }

    public ImportRequest(List<ImportFile> files, boolean apply, UUID actor, Map<String, String> options) {
        this(files, apply, actor, options, Watch.NOBODY);
    }

    /** Whoever waits for the end of it. */
    public interface Watch {

        Watch NOBODY = new Watch() {
            @Override
            public void begin(Pass pass, long rows) {}

            @Override
            public void row() {}
        };

        enum Pass { READING, WRITING }

        /** A pass over so many rows begins. */
        void begin(Pass pass, long rows);

        /** One more of them is done. */
        void row();
    }

    /** Every row of every list, counted; a file that is no list is an error of its own. */
    public void forEachRow(ImportReport.Tally tally, Consumer<Sheet.Row> each) {
        var rows = new ArrayList<Sheet.Row>();
        for (var file : files) {
            try {
                rows.addAll(SheetReader.read(file).rows());
            } catch (SheetReader.Unreadable e) {
                tally.error(file.name(), "command.import.unreadable");
            }
        }
        pass(Watch.Pass.READING, rows, row -> {
            tally.row();
            each.accept(row);
        });
    }

    /** One pass over what was planned. */
    public <T> void pass(Watch.Pass pass, List<T> items, Consumer<T> each) {
        watch.begin(pass, items.size());
        for (var item : items) {
            each.accept(item);
            watch.row();
        }
    }
}
