package vn.ngomon.city.fieldreport.work;

import java.util.List;
import java.util.UUID;

/**
 * A picture on which persons and number plates are made unrecognisable.
 *
 * @param typed rectangles that were refused, to be put right
 * @param wrong the one for which they were, or empty
 */
public record RedactionPage(UUID report, UUID photo, boolean altered, List<String> typed, String wrong) {

    public String typed(int place) {
        return place < typed.size() ? typed.get(place) : "";
    }
}
