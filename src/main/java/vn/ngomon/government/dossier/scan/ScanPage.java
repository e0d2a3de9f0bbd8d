package vn.ngomon.government.dossier.scan;

import java.util.List;
import java.util.UUID;
import vn.ngomon.government.dossier.papers.Paper;

/** A scan whose pages are given to papers. */
public record ScanPage(UUID dossier, int version, String name, UUID scan, int pages, List<Paper> papers) {

    public ScanPage {
        papers = List.copyOf(papers);
    }

    /** The key that gives a page to the paper at this place: 1 to 9, then a to z; empty behind. */
    public static String key(int place) {
        return place < 9 ? String.valueOf(place + 1) : place < 35 ? String.valueOf((char) ('a' + place - 9)) : "";
    }
}
