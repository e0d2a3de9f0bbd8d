package vn.ngomon.city.fieldreport.site;

import java.util.List;
import java.util.Map;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.Term;

/**
 * Map and list of public reports.
 *
 * @param asked what is in the address, by name; the form shows it again
 * @param total how many there are, or -1 when it is not known without counting them
 * @param query the filter as it goes into other addresses, with its {@code ?}, or empty
 * @param wrong what is wrong with a field, by its name: the key of its words; then nothing is listed
 * @param here whether the list is of one spot only
 */
public record ReportsPage(Map<String, String> asked, long total, List<ReportCard> cards, Pager pager, String query, MapFrame map, boolean here, Choices choices, Map<String, String> wrong) {

    /** @param items code and name; a group's own code stands for all of it */
    public record Group(Term group, List<Term> items) {}

    public record Choices(List<Group> categories, List<Group> areas, List<Term> agencies) {}

    public String asked(String name) {
        return asked.getOrDefault(name, "");
    }

    public String wrongWith(String field) {
        return wrong.getOrDefault(field, "");
    }

    public boolean isFiltered() {
        return !query.isEmpty() || here;
    }

    /** Whether any of the fields that are folded away is in use. */
    public boolean isFurtherFiltered() {
        return List.of("area", "agency", "from", "to").stream().anyMatch(name -> !asked(name).isEmpty());
    }
}
