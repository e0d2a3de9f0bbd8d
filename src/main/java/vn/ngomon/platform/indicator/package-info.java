/** Figures: each with a definition, a numerator, a denominator, a period and an as-of time, computed where its data live. */
@NullMarked
@ApplicationModule(id = "indicator", allowedDependencies = {"time", "ui"})
package vn.ngomon.platform.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
