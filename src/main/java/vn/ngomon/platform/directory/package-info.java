/** Who governs what: administrative units, agencies, units, positions and officers, all with validity dates. */
@NullMarked
@ApplicationModule(id = "directory", allowedDependencies = {"time", "journal", "command", "search", "ui"})
package vn.ngomon.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
