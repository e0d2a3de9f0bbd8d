package vn.ngomon.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The words after {@code ./ngomon start}, checked once.
 *
 * @param data the data folder, or null for a throw-away one
 * @param files where uploaded and printed files are kept, or null for the data folder
 * @param port 0 = any free port
 * @param managementPort 0 = any free port; commands find it through the data folder
 * @param training a run that only shows the JDK what to keep in its ahead-of-time cache
 */
record Options(@Nullable Path data, @Nullable Path files, int port, String listen, int managementPort, String managementListen, boolean tls,
        boolean empty, boolean conformance, boolean training, Optional<ExternalDatabase> external) {

    private static final String LOOPBACK = "127.0.0.1";

    boolean demo() {
        return !empty && !conformance && external.isEmpty();
    }

    InetAddress address() {
        return resolve("--listen", listen);
    }

    static Options parse(String[] args, Map<String, String> environment) {
        var words = new ArrayDeque<>(Arrays.asList(args));
        @Nullable Path data = null;
        @Nullable Path files = environment.getOrDefault("NGOMON_FILES", "").isBlank() ? null : folder(environment.get("NGOMON_FILES"));
        int port = 8080;
        int managementPort = 0;
        var listen = LOOPBACK;
        var managementListen = LOOPBACK;
        boolean tls = false;
        boolean empty = false;
        boolean conformance = false;
        boolean training = false;
        while (!words.isEmpty()) {
            var word = words.remove();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals > 0) {
                words.addFirst(word.substring(equals + 1));
                word = word.substring(0, equals);
            }
            switch (word) {
                case "--port" -> port = port(word, value(word, words));
                case "--data" -> data = folder(value(word, words));
                case "--files" -> files = folder(value(word, words));
                case "--listen" -> listen = value(word, words);
                case "--management-port" -> managementPort = port(word, value(word, words));
                case "--management-listen" -> managementListen = value(word, words);
                case "--tls" -> tls = true;
                case "--empty" -> empty = true;
                case "--conformance" -> conformance = true;
                case "--train" -> training = conformance = true;
                default -> throw new Refusal("\"" + word + "\" is not an option of start. See ./ngomon help", 2);
            }
        }
        var options = new Options(data, files, port, listen, managementPort, managementListen, tls, empty, conformance, training,
                ExternalDatabase.from(environment));
        options.check();
        return options;
    }

    private void check() {
        boolean managedFromHere = resolve("--management-listen", managementListen).isLoopbackAddress();
        if (conformance && !(address().isLoopbackAddress() && managedFromHere)) {
            throw new Refusal("--conformance opens interfaces without keys, so it listens on this machine only: leave --listen and --management-listen out.", 2);
        }
        if (conformance && (data != null || files != null)) {
            throw new Refusal("--conformance works on a throw-away data folder of its own: leave --data and --files (NGOMON_FILES) out.", 2);
        }
        if (conformance && external.isPresent()) {
            throw new Refusal("--conformance works on a throw-away database of its own: unset NGOMON_DB_URL.", 2);
        }
    }

    private static Path folder(String word) {
        return Path.of(word).toAbsolutePath().normalize();
    }

    private static String value(String option, Queue<String> words) {
        var value = words.poll();
        if (value == null || value.isBlank()) {
            throw new Refusal(option + " needs a value. See ./ngomon help", 2);
        }
        return value;
    }

    private static int port(String option, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through to the one sentence
        }
        throw new Refusal(option + " takes a number from 0 (any free port) to 65535, not \"" + value + "\".", 2);
    }

    private static InetAddress resolve(String option, String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new Refusal(option + ": \"" + address + "\" is not an address of this machine.", 2);
        }
    }
}
