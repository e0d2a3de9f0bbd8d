package vn.ngomon.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code import <what> FILE…|--shipped [--dry-run] [--lang en] [--from 2025-07-01]}: says first what would change, with errors by
 * row, and then writes all or nothing unless {@code --dry-run}.
 */
@Component
class ImportCommand implements Command {

    private final Map<String, Importer> importers = new HashMap<>();
    private final MessageSource messages;

    ImportCommand(List<Importer> importers, MessageSource messages) {
        importers.forEach(importer -> this.importers.put(importer.name(), importer));
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        var importer = args.isEmpty() ? null : importers.get(args.getFirst());
        if (importer == null) {
            return usage(out);
        }
        try {
            var words = ImportWords.read(importer, args.subList(1, args.size()));
            return words.files().isEmpty() && importer.needsFiles(words.options()) ? usage(out) : run(importer, words, out);
        } catch (ImportWords.Unknown e) {
            say(out, CommandOutput.language(), e.key(), e.word());
            return usage(out);
        }
    }

    private int usage(PrintWriter out) {
        say(out, CommandOutput.language(), "command.import.usage", String.join("|", importers.keySet().stream().sorted().toList()));
        return 2;
    }

    private int run(Importer importer, ImportWords words, PrintWriter out) {
        var files = new ArrayList<ImportFile>();
        for (var file : words.files()) {
            try {
                files.add(read(importer, Path.of(file)));
            } catch (IOException e) {
                say(out, words.language(), "command.import.noFile", file);
                return 2;
            }
        }
        return run(importer, words, files, out);
    }

    private static ImportFile read(Importer importer, Path file) throws IOException {
        if (!importer.readsFromDisk()) {
            return new ImportFile(file.getFileName().toString(), Files.readAllBytes(file));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return ImportFile.at(file);
    }

    private int run(Importer importer, ImportWords words, List<ImportFile> files, PrintWriter out) {
        var language = words.language();
        var dry = run(importer, words, files, false, out);
        say(out, language, "command.import.would", dry.rows(), dry.created(), dry.changed(), dry.unchanged(), dry.errors().size());
        sayErrors(dry, language, out);
        dry.kindsOfDoubt().forEach((kind, doubts) -> say(out, language, "command.import.doubt", doubts.size(), kind.column(),
                messages.getMessage(kind.messageKey(), doubts.getFirst().args().toArray(), language), places(doubts)));
        if (!dry.isClean()) {
            say(out, language, "command.import.refused");
            return 1;
        }
        if (words.dryRun()) {
            say(out, language, "command.import.dry");
            return 0;
        }
        var done = run(importer, words, files, true, out);
        sayErrors(done, language, out);
        say(out, language, done.applied() ? "command.import.applied" : "command.import.refused", done.created(), done.changed());
        return done.applied() ? 0 : 1;
    }

    private static ImportReport run(Importer importer, ImportWords words, List<ImportFile> files, boolean apply, PrintWriter out) {
        try (var watch = new ImportProgress(out)) {
            return importer.run(new ImportRequest(files, apply, ImportRequest.COMMAND_LINE, words.options(), watch));
        }
    }

    private void sayErrors(ImportReport report, Locale language, PrintWriter out) {
        report.errors().forEach(problem -> say(out, language, "command.import.error", problem.file(), problem.row(), problem.column(),
                messages.getMessage(problem.messageKey(), problem.args().toArray(), language)));
    }

    /** {@code a.json: 3, 14, 15; b.csv: 9}: every row, so that each can be looked up. */
    private static String places(List<ImportReport.Problem> doubts) {
        var rows = new LinkedHashMap<String, Set<Integer>>();
        doubts.forEach(doubt -> rows.computeIfAbsent(doubt.file(), file -> new LinkedHashSet<>()).add(doubt.row()));
        return rows.entrySet().stream().map(file -> file.getKey() + ": " + file.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private void say(PrintWriter out, Locale language, String key, Object... args) {
        out.println(messages.getMessage(key, args, language));
        out.flush();
    }
}
