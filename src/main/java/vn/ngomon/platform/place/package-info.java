/** Where things are: the land of each administrative unit, and which unit a point lies in. */
@NullMarked
@ApplicationModule(id = "place", allowedDependencies = {"directory", "time", "ui"})
package vn.ngomon.platform.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
