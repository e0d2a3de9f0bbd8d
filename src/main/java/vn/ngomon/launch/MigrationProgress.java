package vn.ngomon.launch;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.Progress;

/** Shows on the terminal how the tables of a new database come about; a database that has them is not asked to count. */
@Component
class MigrationProgress implements FlywayMigrationStrategy, Callback {

    private @Nullable Progress progress;

    @Override
    public void migrate(Flyway flyway) {
        if (!isNew(flyway)) {
            flyway.migrate();
            return;
        }
        try (var counted = Progress.atStart("launch.first.migrations", flyway.info().pending().length)) {
            progress = counted;
            flyway.migrate();
        } finally {
            progress = null;
        }
    }

    private static boolean isNew(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        try (var connection = configuration.getDataSource().getConnection();
                var history = connection.getMetaData().getTables(null, connection.getSchema(), configuration.getTable(), null)) {
            return !history.next();
        } catch (SQLException e) {
            // Flyway meets the same and says it better.
            return false;
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (progress != null) {
            progress.step();
        }
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}
