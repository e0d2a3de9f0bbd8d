/** Registers: typed records with validity dates and their whole history, defined by schema. */
@NullMarked
@ApplicationModule(id = "register", allowedDependencies = {"calendar", "journal", "directory", "search", "ui"})
package vn.ngomon.platform.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
