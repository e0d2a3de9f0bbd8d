/** The catalogue: which procedures there are, in which version on which day, and everything a dossier must know about them. */
@NullMarked
@ApplicationModule(id = "procedure", allowedDependencies = {"calendar", "command", "directory", "form", "indicator", "journal", "print", "search", "time", "ui"})
package vn.ngomon.government.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
