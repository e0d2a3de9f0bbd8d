/** Finding things by words as people type them: without accents, with typing errors, while still typing. */
@NullMarked
@ApplicationModule(id = "search", allowedDependencies = {})
package vn.ngomon.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
