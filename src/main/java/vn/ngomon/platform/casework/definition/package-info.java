/** Process definitions as data: their parts, the verifier that admits them, their diagrams. Pure code. */
@NullMarked
@NamedInterface("definition")
package vn.ngomon.platform.casework.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
