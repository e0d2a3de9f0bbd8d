package vn.ngomon.platform.register;

import java.util.List;

/**
 * One property of a register's records.
 *
 * @param name the column's name in files and in JSON
 * @param searched whether its words find the record
 */
public record Field(String name, String titleVi, String titleEn, Type type, List<String> choices, boolean required, boolean searched,
        Access access) {

    public enum Type { TEXT, CHOICE, INTEGER, NUMBER, BOOLEAN, DATE }

    public Field {
        choices = List.copyOf(choices);
    }

    public String title(String language) {
        return language.equals("en") ? titleEn : titleVi;
    }
}
