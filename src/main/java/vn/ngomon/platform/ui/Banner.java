package vn.ngomon.platform.ui;

import java.util.List;

/**
 * A line above every page that people must not miss, such as "this province is a simulation".
 *
 * @param textKey its words
 * @param args for the words; an {@code Instant} or {@code LocalDate} is written as dates are here
 */
public record Banner(String textKey, List<Object> args) {

    public Banner {
        args = List.copyOf(args);
    }
}
