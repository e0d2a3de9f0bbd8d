package vn.ngomon.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * PostgreSQL's folder and what is written into it before the server starts: password, port, settings.
 *
 * @param durable false only in tests
 */
record Cluster(Path folder, Path log, boolean durable) {

    static final String USER = "ngomon";
    private static final String MAJOR = "18";
    private static final int LOWEST_PORT = 20000;
    private static final int HIGHEST_PORT = 32000;
    private static final long LOG_LIMIT = 10L << 20;

    static Cluster durable(Path folder, Path log) {
        return new Cluster(folder, log, true);
    }

    static Cluster forgetful(Path folder, Path log) {
        return new Cluster(folder, log, false);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + read("ngomon.port") + "/" + USER;
    }

    String password() {
        return read("ngomon.password");
    }

    /** Makes the folder on the first start; ends whatever server an earlier life left on it. */
    void prepare(Postmaster postmaster, Unprivileged user) throws IOException {
        Files.createDirectories(folder.getParent());
        if (user == Unprivileged.AS_ANOTHER_USER) {
            Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        user.requireWayTo(folder.getParent(), postmaster.programs());
        if (Files.exists(folder.resolve("ngomon.password"))) {
            var version = read("PG_VERSION");
            if (!version.equals(MAJOR)) {
                throw new Refusal("The database in " + folder + " was made by PostgreSQL " + version + "; this is PostgreSQL " + MAJOR + ".");
            }
            user.own(folder);
            postmaster.endOrphan();
        } else {
            create(postmaster, user);
        }
        Files.writeString(folder.resolve("ngomon.port"), Integer.toString(freePort()));
        Files.writeString(folder.resolve("postgresql.conf"), settings());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The password is written last: a folder without it is half made, and made again. */
    private void create(Postmaster postmaster, Unprivileged user) throws IOException {
        DataFolder.delete(folder);
        if (durable) {
            System.out.println(LaunchWords.said("launch.first.database", folder.getParent()));
        }
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(folder);
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var draft = Files.createTempFile("ngomon", ".password");
        try {
            Files.writeString(draft, HexFormat.of().formatHex(bytes));
            if (user == Unprivileged.AS_ANOTHER_USER) {
                Files.setOwner(draft, Files.getOwner(folder));
            }
            postmaster.create(draft);
            Files.copy(draft, folder.resolve("ngomon.password"), StandardCopyOption.COPY_ATTRIBUTES);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The program's own role and database, once: the program never works as superuser. */
    void furnish() throws IOException {
        var done = folder.resolve("ngomon.furnished");
        if (Files.exists(done)) {
            return;
        }
        try {
            sql("postgres", "create role " + USER + " login password '" + password() + "' in role pg_monitor, pg_checkpoint", "42710");
            sql("postgres", "create database " + USER + " owner " + USER, "42P04");
            sql(USER, "create extension if not exists pg_stat_statements", "");
            Files.createFile(done);
        } catch (SQLException e) {
            throw new Refusal("The database cannot be furnished: " + e.getMessage());
        }
    }

    private void sql(String database, String statement, String allowedState) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + read("ngomon.port") + "/" + database;
        try (var connection = DriverManager.getConnection(url, "postgres", password()); var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException e) {
            if (!allowedState.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** The same as last time when it is free; below the range from which the system takes ports for outgoing connections. */
    private int freePort() {
        var file = folder.resolve("ngomon.port");
        int wanted = Files.exists(file) ? Integer.parseInt(read("ngomon.port")) : randomPort();
        for (int i = 0; i < 100; i++) {
            try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                wanted = randomPort();
            }
        }
        throw new Refusal("No free port for the database between " + LOWEST_PORT + " and " + HIGHEST_PORT + ".");
    }

    private static int randomPort() {
        return ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
    }

    private String settings() {
        var memory = Runtime.getRuntime().availableProcessors() > 8 ? 1024 : 256;
        var socket = folder.toString().length() < 85 ? folder.toString().replace("'", "''") : "";
        return """
                # Written at each start. Your own lines go into %s, which is read last.
                listen_addresses = '127.0.0.1'
                port = %s
                unix_socket_directories = '%s'
                max_connections = 100
                shared_preload_libraries = 'pg_stat_statements'
                pg_stat_statements.track_utility = off
                # Nothing acknowledged may be lost.
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                # One machine, a few cores, solid-state disk, no replicas (those belong to an external PostgreSQL).
                shared_buffers = %dMB
                work_mem = 8MB
                maintenance_work_mem = 128MB
                effective_cache_size = 1GB
                random_page_cost = 1.1
                jit = off
                update_process_title = off
                io_method = sync
                max_parallel_workers_per_gather = 1
                wal_level = minimal
                max_wal_senders = 0
                wal_compression = on
                wal_buffers = 16MB
                min_wal_size = 128MB
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                checkpoint_completion_target = 0.9
                timezone = 'Asia/Ho_Chi_Minh'
                log_timezone = 'Asia/Ho_Chi_Minh'
                # No personal data in logs: neither statements nor the values in an error's detail.
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_line_prefix = '%%m '
                log_checkpoints = off
                include_if_exists = '../database.conf'
                """.formatted(folder.resolveSibling("database.conf"), read("ngomon.port"), socket, durable ? "on" : "off",
                durable ? "on" : "off", durable ? "on" : "off", memory);
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException e) {
            throw new Refusal("The database's folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** What the server said before it gave up. */
    String lastWords() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - 4000));
            var tail = new byte[(int) Math.min(4000, file.length())];
            file.readFully(tail);
            return Postmaster.lastError(new String(tail, StandardCharsets.UTF_8)).strip();
        } catch (IOException e) {
            return "it said nothing";
        }
    }
}
