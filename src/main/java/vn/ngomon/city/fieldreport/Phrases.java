package vn.ngomon.city.fieldreport;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.ngomon.platform.search.Fold;

/**
 * A text in which whole words are looked for. "Nổ" is neither "nó" nor "nợ", so accents count where the text has any; who types none at
 * all is understood too. Old and new tone placement (hòa, hoà) are one.
 */
public final class Phrases {

    /** What is looked for are the province's own words: few, and the same for every text. */
    private static final Map<String, Wanted> WANTED = new ConcurrentHashMap<>();

    private record Wanted(List<String> plain, List<String> spelled, boolean isOneAccented) {

        static Wanted of(String phrase) {
            var pieces = pieces(phrase);
            var plain = pieces.stream().map(Fold::fold).toList();
            return new Wanted(plain, pieces.stream().map(Phrases::spelled).toList(), pieces.size() == 1 && !pieces.equals(plain));
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("[!?…;\\n]+|\\.(?=\\s|$)");

    private final List<String> words;
    private final List<Set<String>> sentences;
    private final boolean plain;

    private Phrases(String text) {
        var pieces = SENTENCE.splitAsStream(text).map(Phrases::pieces).toList();
        plain = pieces.stream().flatMap(List::stream).allMatch(piece -> Fold.fold(piece).equals(piece));
        var spelled = plain ? pieces : pieces.stream().map(sentence -> sentence.stream().map(Phrases::spelled).toList()).toList();
        words = spelled.stream().flatMap(List::stream).toList();
        sentences = spelled.stream().<Set<String>>map(HashSet::new).toList();
    }

    public static Phrases of(String text) {
        return new Phrases(text);
    }

    /** A single word with accents is not taken for one typed without: too many others look the same. */
    public boolean have(String phrase) {
        return !(plain && wanted(phrase).isOneAccented()) && mayHave(phrase);
    }

    /** Whether the phrase may be meant: of a text without accents, whatever looks the same. */
    public boolean mayHave(String phrase) {
        var wanted = wanted(phrase);
        return !wanted.plain().isEmpty() && Collections.indexOfSubList(words, plain ? wanted.plain() : wanted.spelled()) >= 0;
    }

    /** Whether all words of a phrase stand in one sentence, in whatever order: a cover is missing from the drain. Good for a suggestion, not for a warning. */
    public boolean mayHaveApart(String phrase) {
        var wanted = plain ? wanted(phrase).plain() : wanted(phrase).spelled();
        return wanted.size() > 1 && sentences.stream().anyMatch(sentence -> sentence.containsAll(wanted));
    }

    private static Wanted wanted(String phrase) {
        return WANTED.computeIfAbsent(phrase, Wanted::of);
    }

    private static List<String> pieces(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(piece -> !piece.isEmpty()).toList();
    }

    /** The letters, then the marks: where in the word a mark stands does not matter. */
    private static String spelled(String word) {
        var marks = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD).chars().filter(letter -> letter >= 0x300 && letter <= 0x36F || letter == 'đ').sorted()
                .forEach(letter -> marks.append((char) letter));
        return Fold.fold(word) + "|" + marks;
    }
}
