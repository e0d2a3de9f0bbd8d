/** Shows administrators which processes are in force: their versions, what the verifier says of them, and their diagrams. */
@NullMarked
@ApplicationModule(id = "process", allowedDependencies = {"casework", "casework :: definition", "directory", "ui"})
package vn.ngomon.platform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
