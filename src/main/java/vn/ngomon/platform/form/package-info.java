/**
 * Forms: JSON Schema 2020-12 with a small vocabulary for people ({@code x-ui}), rendered, bound and validated by the
 * server. Published versions never change; what people fill in belongs to the features.
 */
@NullMarked
@ApplicationModule(id = "form", allowedDependencies = {"time", "ui"})
package vn.ngomon.platform.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
