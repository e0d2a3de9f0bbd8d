package vn.ngomon.bench;

import java.util.List;

/** What stands behind a bench's name on the command line. */
record Options(List<String> words) {

    static Options of(String... words) {
        return new Options(List.of(words));
    }

    boolean has(String name) {
        return words.contains(name);
    }

    int number(String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
