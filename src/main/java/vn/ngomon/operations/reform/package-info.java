/** The reform report: the figures the article of 8 December 2020 named, computed from the province's own data. */
@NullMarked
@ApplicationModule(id = "reform")
package vn.ngomon.operations.reform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
