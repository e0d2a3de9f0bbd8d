package vn.ngomon.government.procedure.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides, who does the work, who is asked, who acts by authority, in the words of the decision. */
public record Agencies(List<String> competent, List<String> implementing, List<String> coordinating, List<String> authorised,
        @Nullable String receivingAddress) {

    public Agencies {
        competent = List.copyOf(competent);
        implementing = List.copyOf(implementing);
        coordinating = List.copyOf(coordinating);
        authorised = List.copyOf(authorised);
    }

    /** The one name to show first. */
    public String lead() {
        var name = !implementing.isEmpty() ? implementing.getFirst() : competent.isEmpty() ? "" : competent.getFirst();
        return name.length() <= 90 ? name : name.substring(0, 89) + "…";
    }
}
