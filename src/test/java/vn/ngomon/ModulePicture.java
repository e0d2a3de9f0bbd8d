package vn.ngomon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What each module leans on, as {@code package-info} allows and the code uses. */
final class ModulePicture {

    private ModulePicture() {}

    static String of(ApplicationModules modules) {
        var wings = modules.stream().collect(Collectors.groupingBy(ModulePicture::wing, TreeMap::new, Collectors.toList()));
        var text = new StringBuilder("""
                # The modules

                Drawn by `ModulesTest` from the code; do not edit. An arrow says "uses". Arrows that follow from others are left out.

                ```mermaid
                flowchart TD
                """);
        wings.forEach((wing, inside) -> {
            text.append("  subgraph ").append(wing).append('\n');
            inside.stream().map(ModulePicture::id).sorted().forEach(id -> text.append("    ").append(id).append("_m[").append(id).append("]\n"));
            text.append("  end\n");
        });
        var uses = uses(modules);
        uses.forEach((from, targets) -> targets.stream().filter(to -> targets.stream()
                        .noneMatch(other -> !other.equals(to) && reaches(uses, other, to)))
                .forEach(to -> text.append("  ").append(from).append("_m --> ").append(to).append("_m\n")));
        text.append("```\n\n| module | what it is for | uses |\n|---|---|---|\n");
        wings.forEach((wing, inside) -> inside.stream().sorted(Comparator.comparing(ModulePicture::id)).forEach(module ->
                text.append("| `").append(wing).append('.').append(id(module)).append("` | ").append(purpose(module)).append(" | ")
                        .append(String.join(", ", uses.get(id(module)))).append(" |\n")));
        return text.toString();
    }

    private static TreeMap<String, TreeSet<String>> uses(ApplicationModules modules) {
        var uses = new TreeMap<String, TreeSet<String>>();
        modules.forEach(module -> uses.put(id(module), module.getDirectDependencies(modules).uniqueModules().map(ModulePicture::id)
                .collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    private static boolean reaches(Map<String, TreeSet<String>> uses, String from, String to) {
        return uses.getOrDefault(from, new TreeSet<>()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    private static String id(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String wing(ApplicationModule module) {
        return module.getBasePackage().getName().split("\\.")[2];
    }

    /** The first sentence of the package's own words. */
    private static String purpose(ApplicationModule module) {
        try {
            var source = Files.readString(Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java"));
            var words = source.substring(source.indexOf("/**") + 3, source.indexOf("*/")).replaceAll("(?m)^\\s*\\*", "").replaceAll("\\{@code ([^}]*)}", "`$1`");
            return words.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "").replace("|", "\\|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
