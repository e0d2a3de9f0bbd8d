/** Who declares days off, worked days and desk hours, for the nation's calendar and for each agency's. */
@NullMarked
@ApplicationModule(id = "timetable", allowedDependencies = {"calendar", "directory", "journal", "time", "ui"})
package vn.ngomon.platform.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
