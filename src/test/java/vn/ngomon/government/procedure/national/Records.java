package vn.ngomon.government.procedure.national;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The national records that may lie beside the project; never a part of it. */
public final class Records {

    public static final Path FOLDER = Path.of("../shared/data/procedures");

    private Records() {}

    public static List<NationalRecord> all() throws IOException {
        var records = new ArrayList<NationalRecord>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonMapper.builder().build().readTree(Files.readAllBytes(file)).forEach(node -> records.add(new NationalRecord(node)));
            }
        }
        return records;
    }
}
