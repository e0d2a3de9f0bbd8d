/** The one source of business time. Knows nobody, so that everybody may ask it. */
@NullMarked
@ApplicationModule(id = "time", allowedDependencies = {})
package vn.ngomon.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
