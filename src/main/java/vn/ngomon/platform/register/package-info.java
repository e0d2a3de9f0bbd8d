/** Registers: typed records with validity dates and their whole history, defined by schema. */
@NullMarked
@ApplicationModule(id = "register", allowedDependencies = {"calendar", "directory", "form", "journal", "search", "time", "ui"})
package vn.ngomon.platform.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
