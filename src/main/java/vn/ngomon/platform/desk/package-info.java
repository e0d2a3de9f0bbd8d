/** The officials' one inbox over every kind of case. Knows no feature: what a task is about is told by beans of {@code TaskLabels}. */
@NullMarked
@ApplicationModule(id = "desk", allowedDependencies = {"calendar", "casework", "casework :: definition", "directory", "identity", "journal", "ui"})
package vn.ngomon.platform.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
