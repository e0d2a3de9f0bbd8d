package vn.ngomon.platform.form;

import java.util.Locale;

/** A text of a form in both languages; empty when there is nothing to say. */
public record Words(String vi, String en) {

    static final Words NONE = new Words("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
