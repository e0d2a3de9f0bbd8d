package vn.ngomon.city.fieldreport.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ngomon.platform.file.photo.Patch;

/** Reads the rectangles of a form for making persons unrecognisable: {@code x,y,width,height} in shares of the picture, 0 to 1. */
public final class Patches {

    private static final int MOST = 30;

    private Patches() {}

    /**
     * @param typed what was filled in, one text a rectangle
     * @param wrong the first that is no rectangle within the picture, and then none of them is used: whoever names a place wants it hidden
     */
    public record Reading(List<String> typed, List<Patch> patches, Optional<String> wrong) {}

    public static Reading read(List<String> given) {
        // One rectangle sent alone arrives as its four numbers: Spring splits a single value at its commas.
        var filled = given.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        var texts = filled.size() == 4 && filled.stream().noneMatch(text -> text.contains(",")) ? List.of(String.join(",", filled)) : filled;
        var patches = new ArrayList<Patch>();
        for (var text : texts) {
            var patch = patch(text);
            if (patch.isEmpty() || patches.size() == MOST) {
                return new Reading(texts, List.of(), Optional.of(text));
            }
            patches.add(patch.get());
        }
        return new Reading(texts, patches, Optional.empty());
    }

    private static Optional<Patch> patch(String text) {
        try {
            var numbers = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            return numbers.length == 4 && Patch.fits(numbers[0], numbers[1], numbers[2], numbers[3]) ? Optional.of(new Patch(numbers[0], numbers[1], numbers[2], numbers[3])) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
