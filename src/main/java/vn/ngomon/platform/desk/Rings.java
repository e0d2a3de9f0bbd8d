package vn.ngomon.platform.desk;

import java.util.List;
import java.util.Locale;
import vn.ngomon.platform.directory.Actor;

/**
 * What cannot wait at an officer's desk, asked of the features that have such: it rings on every page of the desk until somebody has seen to it.
 */
public interface Rings {

    List<Ring> of(Actor actor, Locale locale);

    /**
     * @param text what it is, in the reader's language
     * @param href where it is seen to
     * @param phone the number to call meanwhile; empty for none
     */
    record Ring(String text, String href, String phone) {}
}
