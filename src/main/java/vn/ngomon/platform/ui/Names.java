package vn.ngomon.platform.ui;

import java.util.regex.Pattern;

/**
 * What a name is made of. People's: letters of any script with their marks, spaces, dots, hyphens and apostrophes. Bodies' may also have
 * digits and signs, but begin with a letter, a digit or a quotation mark.
 */
public final class Names {

    /** As a form's schema says it. */
    public static final String PERSON = "^\\p{L}[\\p{L}\\p{M} .'’-]*$";
    /** For fields that may name a person or a body. */
    public static final String ANY = "^[\\p{L}\\p{N}\"“'][^\\p{Cntrl}]*$";

    private static final Pattern OF_A_PERSON = Pattern.compile(PERSON);
    private static final Pattern OF_ANY = Pattern.compile(ANY);

    private Names() {}

    public static boolean isPersons(String name) {
        return OF_A_PERSON.matcher(name.strip()).matches();
    }

    public static boolean isAnybodys(String name) {
        return OF_ANY.matcher(name.strip()).matches();
    }
}
