/** Field reports (phản ánh hiện trường): what people see in the street, shown with a picture and a place, handled by the right agency, answered in public. */
@NullMarked
@ApplicationModule(id = "fieldreport", allowedDependencies = {"api", "audit", "calendar", "casework", "casework :: definition", "command", "desk", "directory", "file", "file :: photo", "file :: video",
        "form", "identity", "indicator", "journal", "notice", "place", "place :: points", "search", "time", "ui"})
package vn.ngomon.city.fieldreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
