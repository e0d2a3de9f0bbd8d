package vn.ngomon.city.fieldreport;

import java.util.List;
import java.util.UUID;

/** Offers the agency that handles a report words for its answer, from what is known of it elsewhere. Contributed as a bean. */
public interface ReadyAnswers {

    /** @param text in Vietnamese, as answers are */
    record Ready(String title, String text) {}

    List<Ready> of(UUID report);
}
