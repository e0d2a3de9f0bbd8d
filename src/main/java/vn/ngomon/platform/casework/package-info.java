/** Accountable human work with a deadline: definitions, transitions, tasks, the law's clock. Knows nothing of papers, photos or fees. */
@NullMarked
@ApplicationModule(id = "casework", allowedDependencies = {"time", "calendar", "directory", "journal", "ui"})
package vn.ngomon.platform.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
