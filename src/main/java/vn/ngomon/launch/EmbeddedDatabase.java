package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 in the data folder, as durable as a server of its own: fsync and synchronous commit on, passwords, this
 * machine only. A server killed under the running program is started again on the same port, so that connections come
 * back by themselves.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final Cluster cluster;
    private final Postmaster postmaster;
    private final CompletableFuture<Cluster> ready = new CompletableFuture<>();
    private volatile boolean stopping;

    private EmbeddedDatabase(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
    }

    /** Begins in the background; {@link #awaitReady} waits. */
    static EmbeddedDatabase beginIn(DataFolder data, Path binariesParent) {
        return begin(Cluster.durable(data.root().resolve("database"), data.logs().resolve("database.log")), binariesParent);
    }

    /** A database that lives as long as this process and is quick instead of durable: for tests. */
    public static EmbeddedDatabase startIn(Path folder) {
        var cache = Path.of(System.getProperty("ngomon.target", "target")).toAbsolutePath();
        var database = begin(Cluster.forgetful(folder, folder.resolveSibling(folder.getFileName() + ".log")), cache);
        database.awaitReady();
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeAndForget, "database-end"));
        return database;
    }

    private static EmbeddedDatabase begin(Cluster cluster, Path binariesParent) {
        try {
            var binaries = PostgresBinaries.unpackedBelow(binariesParent);
            var user = Unprivileged.choose();
            Files.createDirectories(cluster.log().getParent());
            var postmaster = new Postmaster(binaries, cluster.folder(), cluster.log(), user);
            var database = new EmbeddedDatabase(cluster, postmaster);
            Thread.ofPlatform().daemon().name("database").start(() -> database.superviseFrom(user));
            return database;
        } catch (IOException e) {
            throw new Refusal("The embedded PostgreSQL cannot be unpacked below " + binariesParent + ": " + e.getMessage());
        }
    }

    private void superviseFrom(Unprivileged user) {
        try {
            cluster.prepare(postmaster, user);
            if (!start()) {
                throw new Refusal("The database does not start: " + cluster.lastWords() + ". See " + cluster.log());
            }
            cluster.furnish();
            ready.complete(cluster);
            supervise();
        } catch (IOException e) {
            ready.completeExceptionally(new Refusal("The database does not start: " + e.getMessage() + "."));
        } catch (Refusal e) {
            ready.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean start() throws IOException, InterruptedException {
        if (stopping) {
            return false;
        }
        postmaster.begin();
        return postmaster.awaitReady();
    }

    private void supervise() throws IOException, InterruptedException {
        while (true) {
            postmaster.awaitEnd();
            if (stopping) {
                return;
            }
            LOG.error("The database server ended unexpectedly; starting it again");
            var pause = Duration.ofMillis(100);
            // Processes of the killed server may hold its memory for a moment: until they are gone a new one refuses.
            while (!start()) {
                if (stopping) {
                    return;
                }
                Thread.sleep(pause);
                pause = pause.compareTo(Duration.ofSeconds(2)) < 0 ? pause.multipliedBy(2) : pause;
            }
            LOG.warn("The database server is back");
        }
    }

    /** Returns when queries are answered; a {@link Refusal} when they never will be. */
    void awaitReady() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? new Refusal(refusal.getMessage()) : e;
        }
    }

    /** Makes the address known to Spring. */
    public void publish() {
        awaitReady();
        System.setProperty("spring.datasource.url", cluster.url());
        System.setProperty("spring.datasource.username", Cluster.USER);
        System.setProperty("spring.datasource.password", cluster.password());
    }

    /** For storm tests: the process to kill. */
    public long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            postmaster.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAndForget() {
        close();
        try {
            DataFolder.delete(cluster.folder());
        } catch (IOException e) {
            LOG.warn("{} is left behind", cluster.folder());
        }
    }
}
