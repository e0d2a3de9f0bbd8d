package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.Command;

/** {@code ./ngomon backup FILE} */
@Component
class BackupCommand implements Command {

    private final Backup backup;
    private final MessageSourceAccessor words;

    BackupCommand(Backup backup, MessageSource words) {
        this.words = new MessageSourceAccessor(words);
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            out.println(said("command.backup.usage"));
            return 2;
        }
        var file = Path.of(args.getFirst());
        if (Files.exists(file)) {
            out.println(said("command.backup.exists", file));
            return 1;
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            out.println(said("command.backup.noFolder", file.toAbsolutePath().getParent()));
            return 1;
        }
        try {
            var manifest = backup.write(file, out);
            out.println(said("command.backup.done", file, manifest.rows(), manifest.tables().size(), manifest.files(), Files.size(file) / 1024));
            return 0;
        } catch (AccessDeniedException e) {
            out.println(said("command.backup.denied", file));
            return 1;
        } catch (IOException | SQLException e) {
            out.println(said("command.backup.failed", String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private String said(String key, Object... args) {
        return words.getMessage(key, args);
    }
}
