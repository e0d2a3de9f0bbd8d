package vn.ngomon.government.dossier.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a result's template, without what there is nothing to say about: a dotted blank is for the pen, and for what nobody
 * asked or stated there is nothing to write. What falls away takes its label and its comma along.
 */
final class ResultLine {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w.]+)}");
    private static final String ASKED = "form.";

    private final Predicate<String> empty;

    /** @param empty whether there is nothing to say of a field of the form */
    ResultLine(Predicate<String> empty) {
        this.empty = empty;
    }

    /** Empty when nothing is left of it. */
    String of(String line) {
        if (places(line).stream().anyMatch(place -> place.startsWith(ASKED)) && places(line).stream().filter(place -> place.startsWith(ASKED)).allMatch(this::isEmpty)) {
            return "";
        }
        var cells = new ArrayList<String>();
        for (var cell : line.split("\\|", -1)) {
            cells.add(cell(cell));
        }
        return String.join("|", cells);
    }

    /** A number with its dot ends no sentence. */
    private String cell(String cell) {
        var sentences = new ArrayList<String>();
        for (var sentence : cell.split("(?<=[^0-9]\\.) ")) {
            var left = sentence(sentence);
            if (!left.isEmpty() || sentence.isEmpty()) {
                sentences.add(left);
            }
        }
        return String.join(" ", sentences);
    }

    private String sentence(String sentence) {
        var parts = List.of(sentence.split("(?=[,;] )"));
        if (parts.stream().noneMatch(this::isGone)) {
            return bare(sentence);
        }
        var left = new ArrayList<>(parts.stream().filter(part -> !isGone(part)).toList());
        if (left.isEmpty()) {
            return "";
        }
        if (isGone(parts.getFirst())) {
            var label = parts.getFirst().substring(0, Math.max(0, parts.getFirst().indexOf(": ") + 2));
            left.set(0, label + left.getFirst().replaceFirst("^[,;] ", ""));
        }
        return bare(String.join("", left));
    }

    private boolean isGone(String part) {
        var places = places(part);
        return !places.isEmpty() && places.stream().allMatch(this::isEmpty);
    }

    private boolean isEmpty(String place) {
        return place.startsWith(ASKED) && empty.test(place.substring(ASKED.length()));
    }

    private String bare(String text) {
        return Pattern.compile(" ?" + PLACE.pattern()).matcher(text).replaceAll(found -> isEmpty(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
