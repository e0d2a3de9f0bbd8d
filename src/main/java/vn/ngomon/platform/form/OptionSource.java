package vn.ngomon.platform.form;

import java.util.List;

/** Options that are data of another module: wards for {@code area}, agencies for {@code agency}. Listed in the order people expect. */
public interface OptionSource {

    /** The widget it serves: {@code area} or {@code agency}. */
    String name();

    List<Option> options();
}
