/** The description of what programs may call, at {@code /api/openapi.json}. */
@NullMarked
@ApplicationModule(id = "api", allowedDependencies = {})
package vn.ngomon.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
