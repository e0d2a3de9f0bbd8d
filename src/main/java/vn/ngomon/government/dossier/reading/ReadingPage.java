package vn.ngomon.government.dossier.reading;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two papers beside each other.
 *
 * @param remark why the draft came back, while that stands
 * @param zoom 1 to 4
 */
public record ReadingPage(UUID dossier, String name, @Nullable Remark remark, List<Sheet> sheets, @Nullable Pane left, @Nullable Pane right, int zoom) {

    public ReadingPage {
        sheets = List.copyOf(sheets);
    }

    /**
     * @param result whether it is a version of the result, not a paper
     * @param language of the name: not every paper has one in the reader's
     * @param document a Word draft, which has no pages to draw; only while it is open
     */
    public record Sheet(UUID file, boolean result, String name, String language, int pages, @Nullable DraftDocument document) {}

    /** @param index of the sheet, {@code page} from 1 */
    public record Pane(Sheet sheet, int index, int page) {

        Pane with(DraftDocument document) {
            return new Pane(new Sheet(sheet.file(), sheet.result(), sheet.name(), sheet.language(), sheet.pages(), document), index, page);
        }
    }

    static @Nullable Pane pane(List<Sheet> sheets, int index, int page) {
        if (index < 0 || index >= sheets.size()) {
            return null;
        }
        var sheet = sheets.get(index);
        return new Pane(sheet, index, Math.clamp(page, 1, Math.max(1, sheet.pages())));
    }

    /** This page with one thing changed. */
    public String at(int leftIndex, int leftPage, int rightIndex, int rightPage, int zoomed) {
        return "/desk/dossiers/" + dossier + "/reading?left=" + leftIndex + "&leftPage=" + leftPage + "&right=" + rightIndex + "&rightPage=" + rightPage
                + "&zoom=" + Math.clamp(zoomed, 1, 4);
    }

    public String at(boolean onTheLeft, int index, int page) {
        int l = left == null ? 0 : left.index();
        int lp = left == null ? 1 : left.page();
        int r = right == null ? 0 : right.index();
        int rp = right == null ? 1 : right.page();
        return onTheLeft ? at(index, page, r, rp, zoom) : at(l, lp, index, page, zoom);
    }

    public String zoomed(int by) {
        return at(left == null ? 0 : left.index(), left == null ? 1 : left.page(), right == null ? 1 : right.index(), right == null ? 1 : right.page(), zoom + by);
    }
}
