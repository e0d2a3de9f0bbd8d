package vn.ngomon.platform.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.BackupRestored;
import vn.ngomon.platform.command.Command;

/** {@code ./ngomon restore FILE}: afterwards the instance starts anew on what was restored. */
@Component
class RestoreCommand implements Command {

    private final Restoration restoration;
    private final MessageSourceAccessor words;
    private final ApplicationEventPublisher events;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    RestoreCommand(Restoration restoration, MessageSource words, ApplicationEventPublisher events) {
        this.words = new MessageSourceAccessor(words);
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
            out.println(words.getMessage("command.restore.usage"));
            return 2;
        }
        if (!oneAtATime.tryLock()) {
            out.println(words.getMessage("command.restore.another"));
            return 1;
        }
        try {
            var manifest = restoration.from(Path.of(args.getFirst()), out);
            out.println(said("command.restore.done", manifest.madeAt().toString(), manifest.rows(), manifest.tables().size(), manifest.files()));
            events.publishEvent(new BackupRestored());
            return 0;
        } catch (BackupRefused e) {
            out.println(said("command.restore.refused", words.getMessage(e.key(), e.args())));
            return 1;
        } catch (IOException | SQLException e) {
            out.println(said("command.restore.refused", String.valueOf(e.getMessage())));
            return 1;
        } finally {
            oneAtATime.unlock();
        }
    }

    private String said(String key, Object... args) {
        return words.getMessage(key, args);
    }
}
