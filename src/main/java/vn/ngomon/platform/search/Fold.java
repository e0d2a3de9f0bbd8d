package vn.ngomon.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One spelling for all the ways a Vietnamese word is typed: {@code Thuỷ}, {@code Thủy}, {@code THUY} and their
 * decomposed forms all become {@code thuy}. Signs stay, so a document number (274/KH-UBND) keeps its shape.
 * The SQL function {@code fold(text)} gives the same result; a property test compares the two.
 */
public final class Fold {

    private Fold() {}

    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int letter = decomposed.codePointAt(i);
            i += Character.charCount(letter);
            if (letter < 0x300 || letter > 0x36F) {
                folded.appendCodePoint(letter == 'đ' || letter == 'Đ' ? 'd' : Character.toLowerCase(letter));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** As somebody types who has no accents: capitals and signs stay. */
    public static String unaccented(String text) {
        return Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0300-\u036F]", ""), Normalizer.Form.NFC).replace('đ', 'd').replace('Đ', 'D');
    }

    /**
     * The words of a text, folded. A document number or a code (163/QĐ-BTP, 1.001193) is one word and its parts are
     * words too, so that both {@code 163/qd-btp} and {@code 163} find it.
     */
    public static List<String> words(String text) {
        var folded = fold(text);
        var words = new ArrayList<String>();
        int start = -1;
        int compound = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean letter = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (letter && start < 0) {
                start = i;
                compound = compound < 0 ? i : compound;
            } else if (!letter && start >= 0) {
                words.add(folded.substring(start, i));
                if (!joins(folded, i)) {
                    addCompound(words, folded.substring(compound, i), start != compound);
                    compound = -1;
                }
                start = -1;
            }
        }
        return words;
    }

    private static void addCompound(List<String> words, String whole, boolean hasParts) {
        if (hasParts && whole.chars().anyMatch(Character::isDigit)) {
            words.add(whole);
        }
    }

    private static boolean joins(String text, int at) {
        return at + 1 < text.length() && "/-.".indexOf(text.charAt(at)) >= 0 && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 || letter >= 'A' && letter <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
