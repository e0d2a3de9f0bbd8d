/** What every API shares: answers given once, problems, and the description at {@code /api/openapi.json}. */
@NullMarked
@ApplicationModule(id = "api", allowedDependencies = {"journal", "ui"})
package vn.ngomon.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
