package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** How an {@link Instance} is started: words of the command line, words for the Java machine, variables. */
public record Setting(List<String> options, List<String> java, Map<String, String> environment) {

    public static Setting of(String... options) {
        return new Setting(List.of(options), List.of(), Map.of());
    }

    public Setting java(String... words) {
        return new Setting(options, List.of(words), environment);
    }

    public Setting environment(Map<String, String> variables) {
        return new Setting(options, java, variables);
    }

    public Instance start() {
        var instance = prepare();
        instance.startAgain();
        return instance;
    }

    /** Not begun yet: for a start that ends with a refusal. */
    Instance prepare() {
        try {
            return new Instance(Files.createTempDirectory("ngomon-instance"), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
