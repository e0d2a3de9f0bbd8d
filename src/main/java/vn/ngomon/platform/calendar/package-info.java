/** Working time: calendars, limits, promises and the law's clock, all pure. */
@NullMarked
@ApplicationModule(id = "calendar", allowedDependencies = {})
package vn.ngomon.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
