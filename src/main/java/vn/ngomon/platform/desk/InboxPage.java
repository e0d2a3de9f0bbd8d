package vn.ngomon.platform.desk;

import java.util.List;
import vn.ngomon.platform.ui.Pager;

/**
 * One view of the inbox.
 *
 * @param path of this view, without the filters
 * @param loads how much each officer has open, for who supervises them; else empty
 * @param officer whose work alone is shown, or empty
 * @param filtered whether any filter narrows it
 */
public record InboxPage(String path, List<Tab> tabs, List<Load> loads, String officer, List<Row> rows, String kind, String step, String text, List<Choice> kinds,
        List<Choice> steps, boolean filtered, Pager pager) {

    public InboxPage {
        tabs = List.copyOf(tabs);
        loads = List.copyOf(loads);
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    public record Tab(String href, String textKey, int count, boolean current) {}

    /** @param name empty for what nobody holds, which has no page of its own: {@code href} is empty too */
    public record Load(String href, String name, int open, int dueSoon, int overdue, boolean current) {}

    public record Choice(String value, String text) {}

    /**
     * @param about the case's title: the procedure, never a person
     * @param aboutLanguage the language of those words: there may be none in the reader's
     * @param assignee who holds it; empty when nobody does
     * @param opinion an opinion is asked, not a step of one's own
     */
    public record Row(String href, String name, String about, String aboutLanguage, String who, String step, Due due, String assignee, boolean opinion) {}
}
