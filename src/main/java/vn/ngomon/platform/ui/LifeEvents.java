package vn.ngomon.platform.ui;

import java.util.List;
import java.util.Locale;

/** The doors on the home page: procedures grouped as people meet them. One bean, of the module that knows procedures. */
@FunctionalInterface
public interface LifeEvents {

    List<Door> doors(Locale locale);

    /**
     * @param icon a symbol of {@code assets/icons.svg}
     * @param business whether enterprises rather than citizens go through it
     */
    record Door(String href, String text, String icon, boolean business) {}
}
