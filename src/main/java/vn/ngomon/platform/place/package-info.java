/** Where things are: the land of each administrative unit, which unit a point lies in, and maps of any number of points. */
@NullMarked
@ApplicationModule(id = "place", allowedDependencies = {"command", "directory", "time", "ui"})
package vn.ngomon.platform.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
