package vn.ngomon.city.fieldreport.figures;

import java.util.Map;

/** The days asked for, as they were typed. @param wrong what is wrong, by the field's name: the key of its words */
public record PeriodForm(String from, String to, Map<String, String> wrong) {

    public String wrongWith(String field) {
        return wrong.getOrDefault(field, "");
    }
}
