package vn.ngomon.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code import <what> FILE…|--shipped [--dry-run] [--lang en] [--from 2025-07-01]}: says first what would change, with errors by
 * row, and then writes all or nothing unless {@code --dry-run}.
 */
@Component
class ImportCommand implements Command {

    private static final Set<String> FLAGS = Set.of("--dry-run", "--apply", "--shipped");

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
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        read(args, words, options);
        var locale = Locale.of(options.getOrDefault("lang", "vi"));
        var importer = words.isEmpty() ? null : importers.get(words.getFirst());
        if (importer == null || words.size() < 2 && importer.needsFiles(options) || !isDay(options.get("from"))) {
            say(out, locale, "command.import.usage", String.join("|", importers.keySet().stream().sorted().toList()));
            return 2;
        }
        var files = new ArrayList<ImportFile>();
        for (var word : words.subList(1, words.size())) {
            try {
                files.add(new ImportFile(Path.of(word).getFileName().toString(), Files.readAllBytes(Path.of(word))));
            } catch (IOException e) {
                say(out, locale, "command.import.noFile", word);
                return 2;
            }
        }
        return run(importer, files, options, locale, out);
    }

    private int run(Importer importer, List<ImportFile> files, Map<String, String> options, Locale locale, PrintWriter out) {
        var dry = importer.run(new ImportRequest(files, false, ImportRequest.COMMAND_LINE, options));
        say(out, locale, "command.import.would", dry.rows(), dry.created(), dry.changed(), dry.unchanged(), dry.errors().size());
        sayErrors(dry, locale, out);
        dry.kindsOfDoubt().forEach((kind, doubts) -> say(out, locale, "command.import.doubt", doubts.size(), kind.column(),
                messages.getMessage(kind.messageKey(), doubts.getFirst().args().toArray(), locale), places(doubts)));
        if (!dry.isClean()) {
            say(out, locale, "command.import.refused");
            return 1;
        }
        if (options.containsKey("dry-run")) {
            return 0;
        }
        var done = importer.run(new ImportRequest(files, true, ImportRequest.COMMAND_LINE, options));
        sayErrors(done, locale, out);
        say(out, locale, done.applied() ? "command.import.applied" : "command.import.refused", done.created(), done.changed());
        return done.applied() ? 0 : 1;
    }

    private void sayErrors(ImportReport report, Locale locale, PrintWriter out) {
        report.errors().forEach(problem -> say(out, locale, "command.import.error", problem.file(), problem.row(), problem.column(),
                messages.getMessage(problem.messageKey(), problem.args().toArray(), locale)));
    }

    /** {@code a.json: 3, 14, 15; b.csv: 9}: every row, so that each can be looked up. */
    private static String places(List<ImportReport.Problem> doubts) {
        var rows = new LinkedHashMap<String, Set<Integer>>();
        doubts.forEach(doubt -> rows.computeIfAbsent(doubt.file(), file -> new LinkedHashSet<>()).add(doubt.row()));
        return rows.entrySet().stream().map(file -> file.getKey() + ": " + file.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text == null || LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void read(List<String> args, List<String> words, Map<String, String> options) {
        for (int i = 0; i < args.size(); i++) {
            var word = args.get(i);
            if (FLAGS.contains(word)) {
                options.put(word.substring(2), "yes");
            } else if (word.startsWith("--") && word.contains("=")) {
                options.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (word.startsWith("--") && i + 1 < args.size()) {
                options.put(word.substring(2), args.get(++i));
            } else {
                words.add(word);
            }
        }
    }

    private void say(PrintWriter out, Locale locale, String key, Object... args) {
        out.println(messages.getMessage(key, args, locale));
        out.flush();
    }
}
