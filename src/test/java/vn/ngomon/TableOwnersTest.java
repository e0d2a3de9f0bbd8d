package vn.ngomon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A module writes its own tables only and reads others' through a facade or a published view. Who owns a table is said by the
 * migration that makes it; who uses one by the statements in the code.
 */
class TableOwnersTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/vn/ngomon");
    private static final Pattern MADE = Pattern.compile("(?im)^\\s*create (?:unlogged )?(?:table|view|materialized view)(?: if not exists)? (\\w+)");
    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("(?i)\\b(from|join|update|into|truncate|table|using|copy)\\s+(?:only\\s+)?(\\w+)");

    private record Use(String verb, String table) {

        boolean writes() {
            return List.of("update", "into", "truncate", "table", "copy").contains(verb);
        }
    }

    @Test
    void aModuleWritesItsOwnTablesAndReadsOthersByPublishedViews() {
        var owners = owners();
        var trespasses = new ArrayList<String>();
        for (var source : files(SOURCES, ".java")) {
            var path = SOURCES.relativize(source);
            var module = path.getNameCount() > 2 ? path.getName(1).toString() : path.getName(0).toString();
            for (var use : uses(read(source))) {
                var owner = owners.get(use.table());
                if (owner != null && !owner.equals(module) && (use.writes() || !use.table().startsWith(owner + "_v_"))) {
                    trespasses.add(path + ": " + use.verb() + " " + use.table() + ", which is " + owner + "'s");
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void theMigrationsAndTheStatementsAreFound() {
        assertThat(owners()).containsEntry("case_file", "casework").containsEntry("journal_entry", "journal").containsEntry("casework_v_open", "casework")
                .hasSizeGreaterThan(60);
        assertThat(uses("db.sql(\"select x from case_file c join dossier d on true\"); db.sql(\"\"\"\n update case_task set x = 1\"\"\")"))
                .containsExactly(new Use("from", "case_file"), new Use("join", "dossier"), new Use("update", "case_task"));
        var used = files(SOURCES, ".java").stream().flatMap(source -> uses(read(source)).stream()).map(Use::table).filter(owners().keySet()::contains).distinct().count();
        assertThat(used).as("tables met in the code").isGreaterThan(50);
    }

    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        for (var migration : files(MIGRATIONS, ".sql")) {
            MADE.matcher(read(migration)).results().forEach(made -> owners.put(made.group(1), migration.getParent().getFileName().toString()));
        }
        return owners;
    }

    private static List<Use> uses(String source) {
        var uses = new ArrayList<Use>();
        STRING.matcher(source.replaceAll("(?s)/\\*.*?\\*/", "")).results().map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                .forEach(text -> USE.matcher(text).results().forEach(use -> uses.add(new Use(use.group(1).toLowerCase(Locale.ROOT), use.group(2)))));
        return uses;
    }

    private static List<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
