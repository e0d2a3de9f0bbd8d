package vn.ngomon.platform.form;

import java.util.List;

/** Options that are data of another module: wards, agencies, a register's records. Listed in the order people expect. */
public interface OptionSource {

    /** The widget it serves, {@code area} or {@code agency}; or what a field that is chosen from a list names as its {@code source}. */
    String name();

    List<Option> options();
}
