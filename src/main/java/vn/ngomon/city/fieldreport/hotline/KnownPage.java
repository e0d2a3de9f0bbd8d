package vn.ngomon.city.fieldreport.hotline;

import java.util.List;

/** Reports that may tell of the same, for the officer who is about to write one down. */
public record KnownPage(List<NoteDownPage.Known> known) {}
