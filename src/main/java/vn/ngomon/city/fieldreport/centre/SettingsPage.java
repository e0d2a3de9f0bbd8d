package vn.ngomon.city.fieldreport.centre;

import java.util.List;
import java.util.UUID;
import vn.ngomon.platform.ui.Term;

/**
 * What the centre keeps.
 *
 * @param agencies everybody who handles reports
 * @param phones agency and its number on call
 */
public record SettingsPage(List<Template> templates, List<Phone> phones, List<Term> agencies, List<CategoryLine> categories, List<Term> groups, boolean mayChange) {

    public record Template(UUID id, String title, String body, String category) {}

    public record Phone(UUID agency, String name, String phone) {}

    /** @param limit in words; empty for a group */
    public record CategoryLine(String code, String group, String name, String nameEn, String keywords, String limit, String amount, String unit, boolean instant, String emergency, boolean retired) {}
}
