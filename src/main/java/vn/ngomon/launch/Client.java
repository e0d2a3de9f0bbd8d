package vn.ngomon.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.ngomon.platform.command.Terminal;

/**
 * {@code ./ngomon import|report|backup|…}: hands the words to the running instance and shows what it answers. Plain Java,
 * so that it answers in a fraction of a second.
 */
public final class Client {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);

    private Client() {}

    public static void main(String[] args) {
        try {
            System.exit(run(new ArrayList<>(List.of(args)), System.out));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (IOException e) {
            System.err.println(LaunchWords.said("launch.client.broke", String.valueOf(e.getMessage())));
            System.exit(1);
        }
    }

    static int run(List<String> words, PrintStream out) throws IOException {
        var data = takeData(words);
        var name = words.removeFirst();
        var instance = find(data);
        return switch (name) {
            case "status" -> status(data, instance, out);
            case "stop" -> stop(data, instance, out);
            default -> send(name, words, instance.orElseThrow(() -> notRunning(data)), out);
        };
    }

    /**
     * One that is just starting, or starts anew after a restore, is waited for. A killed one leaves its file behind, and the
     * system may give its process number to anybody: only who holds the folder is it.
     */
    private static Optional<InstanceFile> find(Path data) {
        long giveUp = System.nanoTime() + START_PATIENCE.toNanos();
        while (DataFolder.isHeld(data) && System.nanoTime() < giveUp) {
            var found = InstanceFile.find(data);
            if (found.isPresent()) {
                return found;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Refusal notRunning(Path data) {
        return new Refusal(LaunchWords.said("launch.client.notRunning", data));
    }

    private static int status(Path data, Optional<InstanceFile> instance, PrintStream out) {
        out.println(instance.map(here -> LaunchWords.said("launch.client.running", data, here.url(), here.pid(), here.management()))
                .orElseGet(() -> LaunchWords.said("launch.client.nothing", data)));
        return instance.isPresent() ? 0 : 1;
    }

    private static int stop(Path data, Optional<InstanceFile> instance, PrintStream out) {
        var process = instance.flatMap(here -> ProcessHandle.of(here.pid())).orElseThrow(() -> notRunning(data));
        process.destroy();
        try {
            process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            out.println(LaunchWords.said("launch.client.stopped"));
            return 0;
        } catch (TimeoutException | ExecutionException e) {
            System.err.println(LaunchWords.said("launch.client.notStopped", STOP_PATIENCE.toSeconds(), process.pid()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Path takeData(List<String> words) {
        var data = Path.of(System.getProperty("ngomon.home", ".")).resolve("data");
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--data=")) {
                data = Path.of(words.remove(i).substring("--data=".length()));
                break;
            }
            if (words.get(i).equals("--data")) {
                words.remove(i);
                if (i >= words.size()) {
                    throw new Refusal(LaunchWords.said("launch.client.noFolder"), 2);
                }
                data = Path.of(words.remove(i));
                break;
            }
        }
        return data.toAbsolutePath().normalize();
    }

    private static int send(String name, List<String> words, InstanceFile instance, PrintStream out) throws IOException {
        var body = new StringBuilder();
        for (var word : words) {
            body.append(body.isEmpty() ? "" : "&").append("arg=").append(URLEncoder.encode(absolute(name, word), StandardCharsets.UTF_8));
        }
        var address = URI.create(instance.management() + "/internal/commands/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        var connection = (HttpURLConnection) address.toURL().openConnection(java.net.Proxy.NO_PROXY);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("X-Ngomon-Secret", instance.secret());
        connection.setRequestProperty("X-Ngomon-Language", Terminal.language().toLanguageTag());
        connection.setRequestProperty("X-Ngomon-Terminal", Boolean.toString(Terminal.isWatched()));
        try (var sent = connection.getOutputStream()) {
            sent.write(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Refusal(LaunchWords.said("launch.client.answers", connection.getResponseCode()));
        }
        try (var in = connection.getInputStream()) {
            return copy(in, out);
        }
    }

    /** The instance works in another folder: names of files go over absolute. */
    private static String absolute(String command, String word) {
        if (word.startsWith("-") || word.isEmpty()) {
            return word;
        }
        var path = Path.of(word).toAbsolutePath().normalize();
        return command.equals("backup") || command.equals("restore") || Files.exists(path) ? path.toString() : word;
    }

    private static int copy(InputStream in, PrintStream out) throws IOException {
        var buffer = new byte[8192];
        var code = new StringBuilder();
        boolean ended = false;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int nul = 0;
            while (!ended && nul < n && buffer[nul] != 0) {
                nul++;
            }
            int text = ended ? 0 : nul;
            out.write(buffer, 0, text);
            out.flush();
            if (ended || nul < n) {
                code.append(new String(buffer, ended ? 0 : nul + 1, n - (ended ? 0 : nul + 1), StandardCharsets.US_ASCII));
                ended = true;
            }
        }
        if (!ended) {
            throw new IOException("the answer ended early");
        }
        return Integer.parseInt(code.toString().strip());
    }
}
