package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.BackupRestored;
import vn.ngomon.platform.command.Command;

/** {@code ./ngomon restore FILE}: afterwards the instance starts anew on what was restored. */
@Component
class RestoreCommand implements Command {

    private final Restoration restoration;
    private final ApplicationEventPublisher events;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    RestoreCommand(Restoration restoration, ApplicationEventPublisher events) {
        this.restoration = restoration;
        this.events = events;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        if (args.size() != 1 || args.getFirst().startsWith("-")) {
            out.println("usage: ./ngomon restore FILE");
            return 2;
        }
        if (!oneAtATime.tryLock()) {
            out.println("Another restore is at work.");
            return 1;
        }
        try {
            var manifest = restoration.from(Path.of(args.getFirst()), out);
            out.println("Restored the state of %s: %,d rows in %,d tables, %,d files. The instance starts anew; everybody signs in again."
                    .formatted(manifest.madeAt(), manifest.rows(), manifest.tables().size(), manifest.files()));
            events.publishEvent(new BackupRestored());
            return 0;
        } catch (BackupRefused e) {
            out.println("Nothing was changed. " + e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            out.println("Nothing was changed: " + e.getMessage());
            return 1;
        } finally {
            oneAtATime.unlock();
        }
    }
}
