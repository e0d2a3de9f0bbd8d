package vn.ngomon.bench;

import java.nio.file.Path;
import vn.ngomon.launch.Instance;

/** The whole storm against the packaged program: twenty kills of each process. */
final class StormBench {

    private StormBench() {}

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        try (var instance = Instance.packaged(Path.of(System.getProperty("ngomon.home", ".")).toAbsolutePath(), "--empty")) {
            var result = new Storm(instance).rage(kills);
            result.faults().forEach(System.out::println);
            System.out.printf("RESULT {\"kills\": %d, \"acknowledged\": %d, \"dossiers\": %d, \"files\": %d, \"reports\": %d, \"photos\": %d, \"repeats\": %d, \"lostOrDoubled\": %d}%n",
                    result.kills(), result.acknowledged(), result.dossiers(), result.files(), result.reports(), result.photos(), result.repeats(), result.faults().size());
            if (!result.faults().isEmpty()) {
                System.exit(1);
            }
        }
    }
}
