package vn.ngomon.city.fieldreport.reporting;

import java.util.List;

/** Public reports that may tell of the same. */
public record SimilarPage(List<Review.Similar> similar) {}
