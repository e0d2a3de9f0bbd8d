/** Which door opens for whom, and how a closed one answers. */
@NullMarked
package vn.ngomon.platform.identity.door;

import org.jspecify.annotations.NullMarked;
