/** Files: content-addressed, each proven whole on arrival, durable before it is acknowledged, never altered. */
@NullMarked
@ApplicationModule(id = "file", allowedDependencies = {"journal", "time"})
package vn.ngomon.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
