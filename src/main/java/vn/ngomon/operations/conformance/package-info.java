/** {@code ./ngomon start --conformance}: what an outside test suite finds, and who it counts as. */
@NullMarked
@ApplicationModule(id = "conformance")
package vn.ngomon.operations.conformance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
