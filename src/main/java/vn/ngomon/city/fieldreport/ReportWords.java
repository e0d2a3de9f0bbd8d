package vn.ngomon.city.fieldreport;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ngomon.platform.search.Fold;

/**
 * The words a report is found by, each with the week it was received in ({@code 2969:nuoc}). A usual word that hundreds of thousands of reports have would be
 * one endless list in the index, to be read whole for every search; so it is as many short ones, looked up newest first until a page is full.
 */
public final class ReportWords {

    public static final int SECONDS_A_WEEK = 7 * 24 * 3600;
    /** People write Vỹ Dạ and Vĩ Dạ, Quý and Quí; after another vowel the two are different words (tay, tai). */
    private static final Pattern Y_FOR_I = Pattern.compile("(?<=^[b-df-hj-np-tvx]{1,3}|^qu)y$");

    private ReportWords() {}

    /**
     * @param area the name of where it is, as people search for that too
     * @return separated by spaces
     */
    public static String of(FieldReport report, String area) {
        long week = week(report.reportedAt());
        return words(report.description() + " " + Objects.requireNonNullElse(report.place(), "") + " " + area).map(word -> week + ":" + word).collect(Collectors.joining(" "));
    }

    /** What is searched for, with the week left open: {@code :ro :nuoc}. */
    public static String asked(String text) {
        return words(text).map(word -> ":" + word).collect(Collectors.joining(" "));
    }

    /** Weeks since 1970; four digits until 2161. */
    public static long week(Instant receivedAt) {
        return Math.floorDiv(receivedAt.getEpochSecond(), SECONDS_A_WEEK);
    }

    /** The parts of what is written together are enough: house 12/5 is found by 12-5 too. */
    private static Stream<String> words(String text) {
        return Fold.words(text).stream().filter(word -> word.indexOf('/') < 0 && word.indexOf('-') < 0 && word.indexOf('.') < 0).map(ReportWords::spelled).distinct();
    }

    private static String spelled(String word) {
        return word.endsWith("y") ? Y_FOR_I.matcher(word).replaceFirst("i") : word;
    }
}
