package vn.ngomon.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import vn.ngomon.platform.command.BackupRestored;
import vn.ngomon.platform.command.InternalDoor;

/** From the words of the command line to a running program: data folder, certificate, database, then Spring. */
public final class Launch {

    private final Class<?> program;
    private final Options options;
    private final DataFolder data;
    private final boolean demo;
    private final Optional<EmbeddedDatabase> database;
    private final Optional<Certificate> certificate;
    private final String secret = newSecret();
    private @Nullable ConfigurableApplicationContext context;
    private int port;

    private Launch(Class<?> program, Options options, DataFolder data) {
        this.program = program;
        this.options = options;
        this.data = data;
        this.demo = data.isDemo(options.demo());
        this.port = options.port();
        this.database = options.external().isPresent() ? Optional.empty()
                : Optional.of(EmbeddedDatabase.beginIn(data, data.isThrowAway() ? target() : data.root()));
        SpringApplication.getShutdownHandlers().add(this::end);
        this.certificate = options.tls() ? Optional.of(Certificate.in(data.tls())) : Optional.empty();
    }

    /** Runs the program until it is told to stop; a refusal is one sentence on the screen and an exit code. */
    public static void run(Class<?> program, String[] args) {
        try {
            var options = Options.parse(args, System.getenv());
            requireFree(options, options.port());
            var data = options.data() == null ? DataFolder.throwAway() : DataFolder.open(options.data());
            var launch = new Launch(program, options, data);
            launch.start();
            launch.announce();
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private void start() {
        try {
            var application = new SpringApplication(program);
            application.addInitializers(fresh -> {
                DatabaseWait.register(fresh.getBeanFactory(), database);
                fresh.addApplicationListener(event -> {
                    if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                            && payload.getPayload() instanceof BackupRestored) {
                        Thread.ofPlatform().daemon(false).name("restart").start(this::restart);
                    }
                });
            });
            context = application.run(springArguments());
            port = ((WebServerApplicationContext) context).getWebServer().getPort();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** A restored database is another world: whatever the program remembers of the old one is forgotten by starting anew. */
    private void restart() {
        data.away();
        if (context != null) {
            context.close();
        }
        try {
            start();
            announce();
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private void announce() {
        var running = java.util.Objects.requireNonNull(context);
        var address = new PublicAddress(certificate.isPresent(), options.address(), port);
        new InstanceFile(ProcessHandle.current().pid(), port, address.url().toString(),
                "http://" + PublicAddress.literal(options.managementListen()) + ":" + running.getBean(InternalDoor.class).port(), secret)
                .write(data.root());
        if (options.training()) {
            Training.walk(address.url());
            System.exit(0);
        }
        new Announcement(options, data, address, certificate).print(running);
    }

    private String[] springArguments() {
        var words = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=" + options.listen(),
                "--ngomon.data=" + data.root(),
                "--ngomon.demo=" + demo,
                "--ngomon.conformance=" + options.conformance(),
                "--ngomon.secret=" + secret,
                "--ngomon.management.port=" + options.managementPort(),
                "--ngomon.management.address=" + options.managementListen(),
                "--logging.file.name=" + data.logs().resolve("ngomon.log")));
        options.external().ifPresent(external -> {
            words.add("--spring.datasource.url=" + external.url());
            if (external.user() != null) {
                words.add("--spring.datasource.username=" + external.user());
            }
            if (external.password() != null) {
                words.add("--spring.datasource.password=" + external.password());
            }
        });
        certificate.ifPresent(own -> {
            words.add("--server.ssl.key-store=" + own.keyStore());
            words.add("--server.ssl.key-store-password=" + own.password());
            words.add("--ngomon.authority=" + own.authority());
        });
        return words.toArray(String[]::new);
    }

    /** After the last request: first Spring closes its connections, then the database ends, then the folder is free. */
    private void end() {
        database.ifPresent(EmbeddedDatabase::close);
        data.close();
    }

    private Refusal refusal(RuntimeException e) {
        var root = NestedExceptionUtils.getMostSpecificCause(e);
        writeDown(e);
        return switch (root) {
            case Refusal own -> own;
            case PortInUseException taken -> inUse(taken.getPort());
            case java.net.ConnectException unreachable when options.external().isPresent() ->
                    new Refusal("The database of NGOMON_DB_URL does not answer: " + unreachable.getMessage());
            case java.sql.SQLException sql when options.external().isPresent() ->
                    new Refusal("The database of NGOMON_DB_URL refuses: " + sql.getMessage());
            default -> new Refusal("Ngọ Môn could not start: " + root.getMessage() + "\nDetails: " + data.logs().resolve("ngomon.log"));
        };
    }

    /** For whoever looks closer: the screen gets one sentence, so Spring's own loggers of a failed start are silent. */
    private void writeDown(RuntimeException e) {
        try (var log = new PrintWriter(Files.newBufferedWriter(data.logs().resolve("ngomon.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            log.println(LocalDateTime.now() + " ERROR Not started");
            e.printStackTrace(log);
        } catch (IOException unwritable) {
            e.addSuppressed(unwritable);
        }
    }

    /** Asked before anything is begun, so that the answer comes at once. */
    private static void requireFree(Options options, int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.address(), port));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Permission")) {
                throw new Refusal("Port " + port + " needs more rights than this user has: choose one above 1023 with --port.");
            }
            if (String.valueOf(e.getMessage()).contains("assign")) {
                throw new Refusal("--listen " + options.listen() + " is not an address of this machine.");
            }
            var running = options.data() == null ? Optional.<InstanceFile>empty() : InstanceFile.find(options.data());
            throw running.map(here -> new Refusal("Ngọ Môn is already running on " + options.data() + ": " + here.url()
                    + " (process " + here.pid() + ").")).orElseGet(() -> inUse(port));
        }
    }

    private static Refusal inUse(int port) {
        return new Refusal("Port " + port + " is in use by another program. Choose another: ./ngomon start --port "
                + (port + 1) + " (0 = any free port).");
    }

    /** What may be thrown away with the build: programs for throw-away folders are kept there once. */
    private static Path target() {
        return Path.of(System.getProperty("ngomon.target", "target")).toAbsolutePath();
    }

    private static String newSecret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
