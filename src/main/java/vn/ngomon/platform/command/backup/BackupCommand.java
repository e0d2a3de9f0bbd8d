package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.Command;

/** {@code ./ngomon backup FILE} */
@Component
class BackupCommand implements Command {

    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            out.println("usage: ./ngomon backup FILE");
            return 2;
        }
        var file = Path.of(args.getFirst());
        if (Files.exists(file)) {
            out.println(file + " exists already; a backup never overwrites.");
            return 1;
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            out.println("The folder " + file.toAbsolutePath().getParent() + " does not exist.");
            return 1;
        }
        try {
            var manifest = backup.write(file, out);
            out.println("%s: %,d rows in %,d tables, %,d files, %,d kB".formatted(file, manifest.rows(), manifest.tables().size(),
                    manifest.files(), Files.size(file) / 1024));
            return 0;
        } catch (AccessDeniedException e) {
            out.println("The running instance may not write " + file + ".");
            return 1;
        } catch (IOException | SQLException e) {
            out.println("No backup was made: " + e.getMessage());
            return 1;
        }
    }
}
