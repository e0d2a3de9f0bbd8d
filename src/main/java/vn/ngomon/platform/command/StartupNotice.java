package vn.ngomon.platform.command;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Lines for the person who started the program: demo accounts, the first administrator's link. */
public interface StartupNotice {

    /**
     * @param site where the program is reached, such as {@code http://localhost:8080}
     * @param language of the terminal: Vietnamese or English
     */
    List<String> lines(URI site, Locale language);
}
