/** Who saw what, sealed so that nothing can be changed or taken away unnoticed; and the auditor's page over both logs, and the proof that both are whole. */
@NullMarked
@ApplicationModule(id = "audit", allowedDependencies = {"casework", "command", "directory", "journal", "ui"})
package vn.ngomon.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
