package vn.ngomon.city.fieldreport;

/** The beginning of what somebody wrote, where there is no room for all of it. */
public final class Excerpt {

    private Excerpt() {}

    /** At most so many characters, none of them cut in half. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end).stripTrailing() + "…";
    }
}
