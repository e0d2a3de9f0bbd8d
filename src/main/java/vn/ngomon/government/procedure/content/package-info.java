/** What a version says: who handles it, how it is filed, by when, with what, for how much. */
@NullMarked
@NamedInterface("content")
package vn.ngomon.government.procedure.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
