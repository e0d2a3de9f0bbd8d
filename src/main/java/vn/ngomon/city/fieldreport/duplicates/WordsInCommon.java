package vn.ngomon.city.fieldreport.duplicates;

import java.util.HashSet;
import java.util.Set;
import vn.ngomon.platform.search.Fold;

/** How much two descriptions say the same: the share of their words they have in common, without accents, 0 to 1. */
final class WordsInCommon {

    private final Set<String> words;

    WordsInCommon(String text) {
        words = new HashSet<>(Fold.words(text));
        words.removeIf(word -> word.length() < 2);
    }

    double to(String other) {
        var theirs = new HashSet<>(Fold.words(other));
        theirs.removeIf(word -> word.length() < 2);
        if (words.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        long common = theirs.stream().filter(words::contains).count();
        return (double) common / (words.size() + theirs.size() - common);
    }
}
