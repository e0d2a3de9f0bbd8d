package vn.ngomon.platform.form;

import java.util.List;

/** Answers to be read, page by page. */
public record FormSummary(List<Section> sections) {

    /** @param groupKey to go back and change it */
    public record Section(String groupKey, String title, List<Line> lines) {}

    /** @param pointer names the field for an officer's remark */
    public record Line(String pointer, String label, String text) {}
}
