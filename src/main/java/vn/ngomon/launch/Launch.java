package vn.ngomon.launch;

import java.nio.file.Path;
import java.security.SecureRandom;
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
import vn.ngomon.platform.directory.Directory;

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
            Ports.requireFree(options);
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
            application.addListeners(new MaskedLog());
            application.addInitializers(fresh -> {
                DatabaseWait.register(fresh.getBeanFactory(), database);
                fresh.addApplicationListener(event -> {
                    if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                            && payload.getPayload() instanceof BackupRestored) {
                        // Before the command's answer ends: whoever sends the next one waits for the new life.
                        data.away();
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
        var address = new ListenAddress(certificate.isPresent(), options.address(), port);
        new InstanceFile(ProcessHandle.current().pid(), port, address.url().toString(),
                "http://" + ListenAddress.literal(options.managementListen()) + ":" + running.getBean(InternalDoor.class).port(), secret)
                .write(data.root());
        if (options.training()) {
            Training.walk(address.url(), running.getBean(Directory.class));
            System.exit(0);
        }
        new Announcement(options, data, address, certificate).print(running);
    }

    /** Of this node alone, unless several share a folder. */
    private Path files() {
        return Optional.ofNullable(options.files()).orElseGet(() -> data.root().resolve("files"));
    }

    private String[] springArguments() {
        var words = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=" + options.listen(),
                "--ngomon.data=" + data.root(),
                "--ngomon.files=" + files(),
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
        MaskedLog.writeDown(e, data.logs().resolve("ngomon.log"));
        return switch (root) {
            case Refusal own -> own;
            case PortInUseException taken -> Ports.inUse(taken.getPort());
            case java.net.ConnectException unreachable when options.external().isPresent() ->
                    new Refusal("The database of NGOMON_DB_URL does not answer: " + Masking.of(String.valueOf(unreachable.getMessage())));
            case java.sql.SQLException sql when options.external().isPresent() ->
                    new Refusal("The database of NGOMON_DB_URL refuses: " + Masking.of(String.valueOf(sql.getMessage())));
            default -> new Refusal("Ngọ Môn could not start: " + Masking.of(String.valueOf(root.getMessage())) + "\nDetails: " + data.logs().resolve("ngomon.log"));
        };
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
