package vn.ngomon.platform.identity;

import java.util.Set;
import vn.ngomon.platform.directory.Actor;

/** What an official is beyond the roles of their seats, as a feature knows it, such as head of one certain agency. Contributed as a bean; shows ways in the navigation and grants nothing. */
public interface Standing {

    Set<? extends Enum<?>> of(Actor official);
}
