package vn.ngomon.operations.demo.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Phrases by what they are for; each line is {@code key|phrase}. */
final class Phrases {

    private final Map<String, List<String>> byKey = new HashMap<>();

    Phrases(String resource) {
        lines(resource).map(line -> line.split("\\|", 2)).forEach(line -> byKey.computeIfAbsent(line[0], key -> new ArrayList<>()).add(line[1]));
    }

    /** @throws IllegalArgumentException where there is none */
    String one(String key, SplittableRandom random) {
        var found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("No phrase for " + key);
        }
        return found.get(random.nextInt(found.size()));
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    static Stream<String> lines(String resource) {
        try {
            return new ClassPathResource("demo/reports/" + resource).getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
