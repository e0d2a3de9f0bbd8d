/** Fees and charges: what is due, how it was settled, and the receipt for it. */
@NullMarked
@ApplicationModule(id = "payment", allowedDependencies = {"calendar", "journal", "directory", "ui", "print"})
package vn.ngomon.platform.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
