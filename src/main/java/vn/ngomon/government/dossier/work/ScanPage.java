package vn.ngomon.government.dossier.work;

import java.util.List;
import java.util.UUID;
import vn.ngomon.government.dossier.Paper;

/** A scan whose pages are given to papers. */
public record ScanPage(UUID dossier, String name, UUID scan, int pages, List<Paper> papers) {

    public ScanPage {
        papers = List.copyOf(papers);
    }
}
