/** The one append-only log of everything that happened: history, outbox and audit in one. */
@NullMarked
@ApplicationModule(id = "journal", allowedDependencies = "time")
package vn.ngomon.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
