package vn.ngomon.city.fieldreport.reporting;

import java.util.List;

/** Reports that may tell of the same: public ones, and the sender's own. */
public record SimilarPage(List<Review.Similar> similar) {

    public boolean isAllOwn() {
        return similar.stream().allMatch(Review.Similar::own);
    }
}
