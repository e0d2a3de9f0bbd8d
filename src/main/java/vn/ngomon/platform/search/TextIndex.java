package vn.ngomon.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An immutable index over a few thousand things, held in memory and replaced whole when they change. Ranked; forgives
 * accents, one or two typing errors a word, and a last word that is still being typed.
 *
 * @param <T> what is found
 */
public final class TextIndex<T> {

    /**
     * A piece of text by which a thing is found.
     *
     * @param weight what a word here counts against a word elsewhere; the heaviest piece also decides phrase matches
     */
    public record Piece(String text, float weight) {}

    private static final float TWIN = 0.95f;
    private static final float PREFIX = 0.7f;
    private static final float TYPO = 0.45f;
    private static final int RERANKED = 60;

    private final List<T> items;
    private final String[] titles;
    private final String[] foldedTitles;
    private final String[] terms;
    private final long[] letters;
    private final int[][] places;
    private final float[][] weights;
    private final Map<String, Integer> exact;

    private TextIndex(List<T> items, String[] titles, TreeMap<String, Map<Integer, Float>> postings) {
        this.items = items;
        this.titles = titles;
        this.foldedTitles = Arrays.stream(titles).map(Fold::fold).toArray(String[]::new);
        terms = postings.keySet().toArray(String[]::new);
        letters = Arrays.stream(terms).mapToLong(Typos::letters).toArray();
        places = new int[terms.length][];
        weights = new float[terms.length][];
        exact = HashMap.newHashMap(terms.length);
        for (int t = 0; t < terms.length; t++) {
            var found = postings.get(terms[t]);
            double rarity = Math.log(1 + (double) items.size() / found.size());
            places[t] = found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            weights[t] = new float[places[t].length];
            for (int i = 0; i < places[t].length; i++) {
                weights[t][i] = (float) (found.get(places[t][i]) * rarity);
            }
            exact.put(terms[t], t);
        }
    }

    /** Indexes {@code items}; the order given is kept among equals and for the empty query. */
    public static <T> TextIndex<T> of(List<T> items, Function<T, List<Piece>> pieces) {
        var postings = new TreeMap<String, Map<Integer, Float>>();
        var titles = new String[items.size()];
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            var texts = pieces.apply(items.get(i));
            titles[i] = texts.stream().max(Comparator.comparing(Piece::weight)).map(Piece::text).map(TextIndex::spoken).orElse("");
            for (var piece : texts) {
                for (var word : Fold.words(piece.text())) {
                    postings.computeIfAbsent(word, w -> new HashMap<>()).merge(place, piece.weight(), Math::max);
                }
            }
        }
        return new TextIndex<>(List.copyOf(items), titles, postings);
    }

    public List<T> items() {
        return items;
    }

    /** All matches, best first. Nothing asked is everything, in the order given. */
    public List<T> search(String query) {
        var words = Fold.words(query);
        if (words.isEmpty()) {
            return query.isBlank() ? items : List.of();
        }
        if (words.size() > 12) {
            words = words.subList(0, 12);
        }
        boolean typing = !query.isEmpty() && !Character.isWhitespace(query.charAt(query.length() - 1));
        var hits = match(words, typing, false, words.size());
        if (hits.length == 0) {
            hits = match(words, typing, true, words.size());
        }
        if (hits.length == 0 && words.size() > 2) {
            hits = match(words, typing, true, words.size() - Math.max(1, words.size() / 3));
        }
        return ranked(hits, query);
    }

    private record Hit(int place, float score) {}

    private Hit[] match(List<String> words, boolean typing, boolean forgiving, int least) {
        var score = new float[items.size()];
        var seen = new byte[items.size()];
        for (int w = 0; w < words.size(); w++) {
            var best = new float[items.size()];
            gather(words.get(w), forgiving || typing && w == words.size() - 1, forgiving, best);
            for (int i = 0; i < best.length; i++) {
                if (best[i] > 0) {
                    score[i] += best[i];
                    seen[i]++;
                }
            }
        }
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < score.length; i++) {
            if (seen[i] >= least) {
                hits.add(new Hit(i, score[i] * seen[i]));
            }
        }
        return hits.toArray(Hit[]::new);
    }

    private void gather(String word, boolean unfinished, boolean forgiving, float[] best) {
        var whole = exact.get(word);
        if (whole != null) {
            add(whole, 1, best);
        }
        var twin = exact.get(otherSpelling(word));
        if (twin != null) {
            add(twin, TWIN, best);
        }
        if (unfinished) {
            int from = Arrays.binarySearch(terms, word);
            for (int t = from < 0 ? -from - 1 : from + 1; t < terms.length && terms[t].startsWith(word); t++) {
                add(t, PREFIX, best);
            }
        }
        int most = Typos.allowed(word.length());
        if (most > 0 && (forgiving || whole == null)) {
            long own = Typos.letters(word);
            for (int t = 0; t < terms.length; t++) {
                if (Typos.mayBeNear(own, letters[t], most)) {
                    int errors = Typos.distance(word, terms[t], most);
                    if (errors > 0 && errors <= most) {
                        add(t, TYPO / errors, best);
                    }
                }
            }
        }
    }

    /** Both spellings of a short last vowel are in use: ký and kí, lý and lí, Vỹ Dạ and Vĩ Dạ. */
    private static String otherSpelling(String word) {
        int last = word.length() - 1;
        if (word.length() < 2 || word.length() > 3) {
            return "";
        }
        return word.charAt(last) == 'i' ? word.substring(0, last) + 'y' : word.charAt(last) == 'y' ? word.substring(0, last) + 'i' : "";
    }

    private void add(int term, float quality, float[] best) {
        for (int i = 0; i < places[term].length; i++) {
            int place = places[term][i];
            best[place] = Math.max(best[place], weights[term][i] * quality);
        }
    }

    /** Among the best, those that hold the words as typed, in order and with their accents, come first. */
    private List<T> ranked(Hit[] hits, String query) {
        var order = Comparator.comparing(Hit::score, Comparator.reverseOrder()).thenComparing(Hit::place);
        Arrays.sort(hits, order);
        var spoken = spoken(query);
        var folded = Fold.fold(spoken);
        boolean accented = !spoken.equals(folded);
        for (int i = 0; i < Math.min(RERANKED, hits.length); i++) {
            var hit = hits[i];
            float boost = 1;
            int at = foldedTitles[hit.place].indexOf(folded);
            if (at >= 0) {
                boost += 1 + 40f / (40 + foldedTitles[hit.place].length()) + (at == 0 ? 0.5f : 0);
                boost += accented && titles[hit.place].contains(spoken) ? 2 : 0;
            }
            hits[i] = new Hit(hit.place, hit.score * boost);
        }
        Arrays.sort(hits, 0, Math.min(RERANKED, hits.length), order);
        var found = new ArrayList<T>(hits.length);
        for (var hit : hits) {
            found.add(items.get(hit.place));
        }
        return found;
    }

    /** Lower case with accents; tone marks written on either vowel (hoà, hòa) compare as the folded text only. */
    private static String spoken(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
