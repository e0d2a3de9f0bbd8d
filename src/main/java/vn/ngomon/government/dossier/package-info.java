/** Dossiers of administrative procedures (hồ sơ TTHC): filed, received, worked, returned, tracked. */
@NullMarked
@ApplicationModule(id = "dossier", allowedDependencies = {"api", "audit", "calendar", "casework", "casework :: definition", "desk", "directory", "file",
        "form", "identity", "indicator", "journal", "notice", "payment", "print", "procedure", "procedure :: content", "search", "time", "ui"})
package vn.ngomon.government.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
