package vn.ngomon.platform.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What to take in.
 *
 * @param apply false for a dry run
 * @param actor the account that answers for it; all zeros for the command line
 * @param options an importer's own, such as {@code from} for a default first day
 */
public record ImportRequest(List<ImportFile> files, boolean apply, UUID actor, Map<String, String> options) {

    public static final UUID COMMAND_LINE = new UUID(0, 0);

    public ImportRequest {
        files = List.copyOf(files);
        options = Map.copyOf(options);
    }
}
