package vn.ngomon.platform.desk;

import java.util.List;
import java.util.Locale;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Ring;

/** What cannot wait at an officer's desk, asked of the features that have such. */
public interface Rings {

    List<Ring> of(Actor actor, Locale locale);
}
