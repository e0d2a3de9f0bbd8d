package vn.ngomon.bench;

import java.util.List;
import java.util.Optional;

/** What stands behind a bench's name on the command line. */
record Options(List<String> words) {

    static Options of(String... words) {
        return new Options(List.of(words));
    }

    boolean has(String name) {
        return words.contains(name);
    }

    Optional<String> text(String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    int number(String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
