/** What {@code ./ngomon import|report|backup|…} runs inside the instance, and the importers behind {@code import}. */
@NullMarked
@ApplicationModule(id = "command", allowedDependencies = {"search", "time"})
package vn.ngomon.platform.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
