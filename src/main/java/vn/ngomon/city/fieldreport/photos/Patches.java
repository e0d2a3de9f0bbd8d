package vn.ngomon.city.fieldreport.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ngomon.platform.file.photo.Patch;

/** Reads the rectangles of a form for making persons unrecognisable: {@code x,y,width,height} in shares of the picture, 0 to 1. */
public final class Patches {

    private static final int MOST = 30;

    private Patches() {}

    /** Anything that is no rectangle within the picture is left out. */
    public static List<Patch> read(List<String> given) {
        var patches = new ArrayList<Patch>();
        // One rectangle sent alone arrives as its four numbers: Spring splits a single value at its commas.
        var texts = given.size() == 4 && given.stream().noneMatch(text -> text.contains(",")) ? List.of(String.join(",", given)) : given;
        for (var text : texts.stream().limit(MOST).toList()) {
            try {
                var numbers = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
                patches.add(new Patch(numbers[0], numbers[1], numbers[2], numbers[3]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                continue;
            }
        }
        return patches;
    }
}
